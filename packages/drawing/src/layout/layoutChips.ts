import type { IconName } from '../icons/icons.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { Box, ChipBox, ChipKind } from './boxes.ts';
import { layoutText } from './layoutText.ts';

export interface ChipSpec {
  readonly kind: ChipKind;
  readonly text: string;
  readonly icon?: IconName;
  /** So many of three marks are filled, before the words. */
  readonly marks?: number;
}

const ICON = 12;
const ICON_GAP = 5;
const MARKS_WIDTH = 22;
const PADDING_X = 8;
const PADDING_Y = 2;
const GAP = 4;

/** Chips in rows, in their order, none wider than `w`. Words too long for one line wrap within their chip. */
export function layoutChips(
  specs: readonly ChipSpec[],
  place: { readonly x: number; readonly y: number; readonly w: number },
  measure: MeasureText,
): { readonly chips: readonly ChipBox[]; readonly h: number } {
  const chips: ChipBox[] = [];
  let x = place.x;
  let y = place.y;
  let rowHeight = 0;
  for (const spec of specs) {
    const lead = (spec.icon ? ICON + ICON_GAP : 0) + (spec.marks === undefined ? 0 : MARKS_WIDTH + ICON_GAP);
    const room = place.w - 2 * PADDING_X - lead;
    const sized = layoutText(spec.text, 'meta', { x: 0, y: 0, w: room, hug: true }, measure);
    const w = sized.w + 2 * PADDING_X + lead;
    if (x > place.x && x + w > place.x + place.w) {
      x = place.x;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    const h = sized.h + 2 * PADDING_Y;
    chips.push(chipAt(spec, { x, y, w, h }, lead, room, measure));
    rowHeight = Math.max(rowHeight, h);
    x += w + GAP;
  }
  return { chips, h: specs.length === 0 ? 0 : y + rowHeight - place.y };
}

function chipAt(spec: ChipSpec, box: Box, lead: number, room: number, measure: MeasureText): ChipBox {
  const middle = box.y + PADDING_Y + 8;
  return {
    ...box,
    kind: spec.kind,
    ...(spec.icon && {
      icon: { name: spec.icon, x: box.x + PADDING_X - 1, y: middle - ICON / 2, size: ICON },
    }),
    ...(spec.marks !== undefined && { marks: { x: box.x + PADDING_X, y: middle, filled: spec.marks } }),
    text: layoutText(
      spec.text,
      'meta',
      { x: box.x + PADDING_X + lead, y: box.y + PADDING_Y, w: room, hug: true },
      measure,
    ),
  };
}
