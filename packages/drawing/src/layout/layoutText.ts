import { cleanText } from '../text/cleanText.ts';
import type { MeasureText, TextStyle } from '../text/measureText.ts';
import { textDirection } from '../text/textDirection.ts';
import { tidyLines } from '../text/tidyLines.ts';
import { type TextRole, typeScale } from '../theme/typeScale.ts';
import type { TextBlock, TextLine } from './boxes.ts';

/** Half of a capital's height over the font size: where a baseline lies below the middle of its line. From Inter. */
const HALF_CAPITAL = 0.3636;

export type TextAlign = 'start' | 'center' | 'end';

/** Where a text goes: its left edge, its top, and the px it may be wide. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly align?: TextAlign;
  /** Make the box no wider than its widest line. */
  readonly hug?: boolean;
}

/**
 * Wraps a text into lines at their places. Each paragraph takes its direction from its own words; `start` is at the
 * right for one that runs to the left. Newlines at the end are dropped.
 */
export function layoutText(text: string, role: TextRole, place: TextPlace, measure: MeasureText): TextBlock {
  const { size, line, weight } = typeScale[role];
  const found: Array<Omit<TextLine, 'x' | 'y'>> = [];
  const available = Math.max(1, Math.floor(place.w));
  const said = cleanText(text).trimEnd();
  for (const paragraph of said.split('\n')) {
    const style: TextStyle = { size, weight, direction: textDirection(paragraph) };
    for (const part of tidyLines(paragraph, style, available, measure)) {
      found.push(fitted(part, style, available, measure));
    }
  }
  let widest = 0;
  for (const { w } of found) widest = Math.max(widest, w);
  const w = place.hug ? Math.min(available, Math.max(1, Math.ceil(widest))) : available;
  // On a whole px, where letters are sharpest.
  const baseline = Math.round(line / 2 + size * HALF_CAPITAL);
  const lines: TextLine[] = [];
  found.forEach((part, index) => {
    if (part.text === '') return;
    const spare = w - part.w;
    const align = place.align ?? 'start';
    const atEnd = align === 'center' ? 0.5 : (align === 'end') !== (part.direction === 'rtl') ? 1 : 0;
    lines.push({
      ...part,
      x: place.x + spare * atEnd,
      y: place.y + index * line + baseline,
    });
  });
  return { role, text: said, x: place.x, y: place.y, w, h: found.length * line, lines };
}

/** A line as it was wrapped. One that is too wide even so is a single character, and is set smaller to be seen whole. */
function fitted(text: string, style: TextStyle, room: number, measure: MeasureText): Omit<TextLine, 'x' | 'y'> {
  const direction = style.direction ?? 'ltr';
  let { size } = style;
  let w = measure(text, style);
  while (w > room) {
    size *= Math.min(0.98, room / w);
    w = measure(text, { ...style, size });
  }
  return { text, w, size, direction };
}

/** The same text elsewhere. */
export function moveText(block: TextBlock, dx: number, dy: number): TextBlock {
  if (dx === 0 && dy === 0) return block;
  return {
    ...block,
    x: block.x + dx,
    y: block.y + dy,
    lines: block.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
  };
}
