import type { IconName } from '../../icons/icons.ts';
import type { TextBlock } from '../../layout/boxes.ts';
import { layoutText, type TextPlace } from '../../layout/layoutText.ts';
import type { Words } from '../../layout/words.ts';
import type { MeasureText } from '../../text/measureText.ts';
import type { Theme } from '../../theme/theme.ts';
import type { TextRole } from '../../theme/typeScale.ts';
import { iconOps, textOps } from '../marks.ts';
import type { Op } from '../ops.ts';

/** Between short pieces of information: the dot stays with what it follows. */
export const BETWEEN = '\u00a0· ';

/** What the parts around the timeline are drawn with. */
export interface Pen {
  readonly theme: Theme;
  readonly words: Words;
  readonly locale: string;
  readonly measure: MeasureText;
}

/** Collects operations while a part is laid out from the top down. */
export class Sheet {
  readonly ops: Op[] = [];
  readonly pen: Pen;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  text(text: string, role: TextRole, place: TextPlace, fill: string): TextBlock {
    const block = layoutText(text, role, place, this.pen.measure);
    this.ops.push(...textOps(block, fill));
    return block;
  }

  icon(name: IconName, x: number, y: number, size: number, colour: string): void {
    this.ops.push(...iconOps({ name, x, y, size }, colour));
  }

  add(...ops: readonly Op[]): void {
    this.ops.push(...ops);
  }
}

/** Finished operations and how tall they are; their top is at 0. */
export interface Part {
  readonly ops: readonly Op[];
  readonly h: number;
}

/** The operations elsewhere, as one group. */
export function placed(part: Part, x: number, y: number, w: number, kind: 'header' | 'footer'): Op {
  return { op: 'group', kind, x, y, bounds: { x: 0, y: 0, w, h: part.h }, ops: part.ops };
}
