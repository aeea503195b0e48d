import type { IconName } from '../icons/icons.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { Box, ChipBox, ChipKind, TextBlock } from './boxes.ts';
import { layoutText, moveText } from './layoutText.ts';

export interface ChipSpec {
  readonly kind: ChipKind;
  readonly text: string;
  readonly icon?: IconName;
  /** So many of three marks are filled, before the words. */
  readonly marks?: number;
}

const ICON = 13;
const ICON_GAP = 5;
const MARKS_WIDTH = 22;
const PADDING_X = 8;
const PADDING_Y = 2;
const GAP_X = 6;
const QUIET_GAP_X = 12;
const GAP_Y = 4;

/** What says something about the card itself recedes; what says something about the journey has a ground. */
const QUIET: ReadonlySet<ChipKind> = new Set([
  'initiator',
  'measured',
  'confidence',
  'evidence',
  'owner',
  'link',
  'connection',
]);

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
  let gap = 0;
  for (const spec of specs) {
    const quiet = QUIET.has(spec.kind);
    const padding = quiet ? 0 : PADDING_X;
    const lead = (spec.icon ? ICON + ICON_GAP : 0) + (spec.marks === undefined ? 0 : MARKS_WIDTH + ICON_GAP);
    const room = place.w - 2 * padding - lead;
    const sized = layoutText(spec.text, 'meta', { x: 0, y: 0, w: room, hug: true }, measure);
    const box = { w: sized.w + 2 * padding + lead, h: sized.h + 2 * PADDING_Y };
    gap = Math.max(gap, quiet ? QUIET_GAP_X : GAP_X);
    if (x > place.x && x + gap + box.w > place.x + place.w) {
      x = place.x;
      y += rowHeight + GAP_Y;
      rowHeight = 0;
    } else if (x > place.x) {
      x += gap;
    }
    chips.push(chipAt(spec, { ...box, x, y }, padding, lead, quiet, sized));
    rowHeight = Math.max(rowHeight, box.h);
    x += box.w;
    gap = quiet ? QUIET_GAP_X : GAP_X;
  }
  return { chips, h: specs.length === 0 ? 0 : y + rowHeight - place.y };
}

function chipAt(spec: ChipSpec, box: Box, padding: number, lead: number, quiet: boolean, text: TextBlock): ChipBox {
  const x = box.x + padding;
  const middle = box.y + PADDING_Y + 8;
  return {
    ...box,
    kind: spec.kind,
    quiet,
    ...(spec.icon && { icon: { name: spec.icon, x, y: middle - ICON / 2, size: ICON } }),
    ...(spec.marks !== undefined && { marks: { x, y: middle, filled: spec.marks } }),
    text: moveText(text, x + lead, box.y + PADDING_Y),
  };
}
