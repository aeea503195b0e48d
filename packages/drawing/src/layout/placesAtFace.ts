import type { Box, TextBlock } from './boxes.ts';
import type { Draft } from './emotionSeries.ts';
import { cutsNeutral, FROM_NEUTRAL } from './takenInPlot.ts';

/** Px that words keep from the ends of what they may use of their columns. */
export const MARGIN = 8;
/** Px between a face and its words. */
const GAP = 5;
/** Shares of their width by which words may stand to either side of the middle of their face. */
const ASIDE = [0, -0.2, 0.2, -0.4, 0.4];

/** How far to the sides words may reach. */
export type Reach = Pick<Draft, 'left' | 'right'>;

/** A side of a face, up (-1) or down (1): the places for words there, and how far to the sides they may be. */
export interface Side {
  readonly way: -1 | 1;
  readonly centred: Box;
  /** Their left edges at the end of the face, and their right ones at its beginning. */
  readonly shifted: readonly Box[];
  readonly least: number;
  readonly most: number;
}

/** The side that words belong on, and then the other. */
export function sidesOf({ w: width, h }: TextBlock, draft: Draft, { left, right }: Reach, lead: number): Side[] {
  const w = width + lead;
  const [least, most] = [left + MARGIN, right - MARGIN - w];
  const at = (x: number) => Math.min(Math.max(x, least), most);
  const side = (way: -1 | 1): Side => {
    const y = way < 0 ? draft.y - draft.r - GAP - h : draft.y + draft.r + GAP;
    const place = (x: number) => ({ x: at(x), y, w, h });
    const shifted = [place(draft.x + draft.r - w), place(draft.x - draft.r)];
    return { way, centred: place(draft.x - w / 2), shifted, least, most };
  };
  const upFirst = draft.extreme ? draft.extreme === 'peak' : draft.score >= 0;
  return upFirst ? [side(-1), side(1)] : [side(1), side(-1)];
}

/** The places next to a face. */
export function beside(sides: readonly Side[]): Box[] {
  return sides.flatMap(({ centred, shifted }) => [centred, ...shifted]);
}

/** Places ever farther away from a face and a little to its sides. */
export function farther(sides: readonly Side[], ways: readonly number[]): Box[] {
  return ways.flatMap((away) =>
    sides.flatMap(({ way, centred: { x, y, w, h }, least, most }) =>
      ASIDE.map((share) => ({ x: Math.min(Math.max(x + share * w, least), most), y: y + way * away, w, h })),
    ),
  );
}

/** A box that the neutral line cuts, moved to its farther side: nearer it would lie on its own face. */
export function pastNeutral(box: Box): Box[] {
  if (!cutsNeutral(box)) return [];
  return [
    { ...box, y: box.y + box.h / 2 < 0 ? FROM_NEUTRAL : -FROM_NEUTRAL - box.h },
    { ...box, y: box.y + box.h / 2 < 0 ? -FROM_NEUTRAL - box.h : FROM_NEUTRAL },
  ];
}
