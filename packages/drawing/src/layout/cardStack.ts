import type { MeasureText } from '../text/measureText.ts';
import { type TextRole, typeScale } from '../theme/typeScale.ts';
import type { CardContent, PlacedIcon, TextBlock } from './boxes.ts';
import { layoutText } from './layoutText.ts';

/** The pieces of a card that have been placed so far. */
export type Pieces = { -readonly [K in keyof CardContent]?: CardContent[K] };

/** Puts pieces beneath each other from the top of a card on. */
export class Stack {
  y: number;
  readonly x: number;
  readonly w: number;
  readonly measure: MeasureText;

  constructor(x: number, y: number, w: number, measure: MeasureText) {
    this.x = x;
    this.y = y;
    this.w = w;
    this.measure = measure;
  }

  text(text: string, role: TextRole, inset = 0, insetRight = 0): TextBlock {
    const place = { x: this.x + inset, y: this.y, w: this.w - inset - insetRight };
    const block = layoutText(text, role, place, this.measure);
    this.y += block.h;
    return block;
  }

  /** A text whose first line alone leaves `beside` px free at its end, for what stands there. */
  title(text: string, role: TextRole, inset: number, beside: number): TextBlock {
    const place = { x: this.x + inset, y: this.y, w: this.w - inset };
    const block = withShortFirstLine(text, role, place, beside, this.measure);
    this.y += block.h;
    return block;
  }

  gap(px: number): void {
    this.y += px;
  }
}

function withShortFirstLine(
  text: string,
  role: TextRole,
  place: { readonly x: number; readonly y: number; readonly w: number },
  beside: number,
  measure: MeasureText,
): TextBlock {
  const full = layoutText(text, role, place, measure);
  const end = place.x + place.w - beside;
  const isShort = ({ lines: [line] }: TextBlock) => !line || line.x + line.w <= end;
  if (beside === 0 || isShort(full)) return full;
  const narrow = layoutText(text, role, { ...place, w: place.w - beside }, measure);
  const first = narrow.lines[0];
  // Lines that end within a word carry a hyphen that the text has not, and those to the left begin where the star is.
  if (!first || narrow.lines.length < 2 || first.direction === 'rtl' || !full.text.startsWith(first.text))
    return narrow;
  const { line } = typeScale[role];
  const rest = full.text.slice(first.text.length).trimStart();
  const below = layoutText(rest, role, { ...place, y: place.y + line }, measure);
  if (below.lines.some(({ direction }) => direction === 'rtl') || below.h + line >= narrow.h) return narrow;
  return { ...full, h: below.h + line, lines: [first, ...below.lines] };
}

/** An icon beside the first line of a text that starts at `y`. */
export function besideLine(name: PlacedIcon['name'], x: number, y: number, role: TextRole, size: number): PlacedIcon {
  return { name, x, y: y + (typeScale[role].line - size) / 2, size };
}
