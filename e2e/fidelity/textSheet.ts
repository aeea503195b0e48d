import { type Infographic, layoutText, type MeasureText, type TextOp, type TextRole, textOps } from '@milepost/drawing';

/** Px around a sheet, and between two texts. */
const MARGIN = 20;
const GAP = 12;
const INK = '#000000';

export interface SheetOptions {
  readonly lang: string;
  /** Px that a line may be wide. */
  readonly width?: number;
  /** The styles of the texts, taken in turn. */
  readonly roles?: readonly TextRole[];
}

export interface TextSheet extends Infographic {
  readonly lines: readonly TextOp[];
}

/** A sheet of black text on white, one text below the other, broken into lines as on a card. */
export function textSheet(
  texts: readonly string[],
  { lang, width = 420, roles = ['body', 'cardTitle', 'quote', 'strong'] }: SheetOptions,
  measure: MeasureText,
): TextSheet {
  let y = MARGIN;
  const lines = texts.flatMap((text, index) => {
    const block = layoutText(text, roles[index % roles.length]!, { x: MARGIN, y, w: width }, measure);
    y += block.h + GAP;
    return textOps(block, INK);
  });
  const size = { width: width + 2 * MARGIN, height: y - GAP + MARGIN };
  return {
    ...size,
    lines,
    ops: [{ op: 'rect', x: 0, y: 0, w: size.width, h: size.height, fill: '#ffffff' }, ...lines],
    title: 'Texts',
    description: '',
    lang,
    smallestText: 12,
    opaque: true,
  };
}
