import type { IconName } from '../icons/icons.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { Measures } from '../theme/measures.ts';
import type { Box, ChipBox, ChipKind, TextBlock } from './boxes.ts';
import { layoutText, moveText } from './layoutText.ts';

export interface ChipSpec {
  readonly kind: ChipKind;
  readonly text: string;
  readonly icon?: IconName;
  /** So many of three marks are filled, before the words. */
  readonly marks?: number;
}

export const CHIP_ICON = 13;
export const CHIP_ICON_GAP = 5;
const MARKS_WIDTH = 22;
/** Quiet chips have no ground to set them apart, and stand farther from each other. */
const QUIET_GAP = 6;

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
  { chip: distances, lesser }: Pick<Measures, 'chip' | 'lesser'>,
  measure: MeasureText,
): { readonly chips: readonly ChipBox[]; readonly h: number } {
  const chips: ChipBox[] = [];
  let x = place.x;
  let y = place.y;
  let rowHeight = 0;
  let gap = 0;
  // What stands beside a first line would be read before the second one.
  let isBroken = false;
  for (const asked of specs) {
    const spec = inOneLine(asked, place.w, lesser, measure);
    const quiet = QUIET.has(spec.kind);
    const padding = quiet ? 0 : distances.x;
    const lead =
      (spec.icon ? CHIP_ICON + CHIP_ICON_GAP : 0) + (spec.marks === undefined ? 0 : MARKS_WIDTH + CHIP_ICON_GAP);
    const room = place.w - 2 * padding - lead;
    const sized = layoutText(spec.text, lesser, { x: 0, y: 0, w: room, hug: true }, measure);
    // An icon may say it all.
    const w = spec.text === '' ? lead - CHIP_ICON_GAP : sized.w + lead;
    const box = { w: w + 2 * padding, h: sized.h + 2 * distances.y };
    const own = distances.gapX + (quiet ? QUIET_GAP : 0);
    gap = Math.max(gap, own);
    if (x > place.x && (isBroken || x + gap + box.w > place.x + place.w)) {
      x = place.x;
      y += rowHeight + distances.gapY;
      rowHeight = 0;
    } else if (x > place.x) {
      x += gap;
    }
    chips.push(chipAt(spec, { ...box, x, y }, { x: padding, y: distances.y }, lead, quiet, sized));
    rowHeight = Math.max(rowHeight, box.h);
    x += box.w;
    gap = own;
    isBroken = sized.lines.length > 1;
  }
  return { chips, h: specs.length === 0 ? 0 : y + rowHeight - place.y };
}

/** A chip without its icon where its words say as much, and take one line only without it. */
function inOneLine(spec: ChipSpec, w: number, role: Measures['lesser'], measure: MeasureText): ChipSpec {
  if (spec.kind !== 'initiator') return spec;
  const isOneLine = (room: number) => layoutText(spec.text, role, { x: 0, y: 0, w: room }, measure).lines.length <= 1;
  if (isOneLine(w - CHIP_ICON - CHIP_ICON_GAP) || !isOneLine(w)) return spec;
  return { kind: spec.kind, text: spec.text };
}

function chipAt(
  spec: ChipSpec,
  box: Box,
  padding: { readonly x: number; readonly y: number },
  lead: number,
  quiet: boolean,
  text: TextBlock,
): ChipBox {
  const x = box.x + padding.x;
  const middle = box.y + padding.y + 8;
  return {
    ...box,
    kind: spec.kind,
    quiet,
    ...(spec.icon && { icon: { name: spec.icon, x, y: middle - CHIP_ICON / 2, size: CHIP_ICON } }),
    ...(spec.marks !== undefined && { marks: { x, y: middle, filled: spec.marks } }),
    text: moveText(text, x + lead, box.y + padding.y),
  };
}
