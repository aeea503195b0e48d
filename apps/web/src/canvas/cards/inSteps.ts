import type { Box } from '@milepost/drawing';
import { boxOf, type Item, idOf } from '../viewport/cardIndex.ts';

/** So many cards come into the page in one frame, and so many leave it. A frame has room for them beside all else. */
export const MOST_A_FRAME = 40;
/** The same while the map turns from a painted one to elements or back, where a frame has more to do, and nobody waits. */
export const MOST_BEHIND_PAINT = 20;

/** What is to be in the page in this frame. */
export interface Step {
  readonly items: readonly Item[];
  /** What isn't wanted any more, and leaves in a later frame. */
  readonly leaving: readonly string[];
  /** Whether that is all that is wanted, and nothing else. */
  readonly isWhole: boolean;
}

/**
 * The next step from the cards that are in the page to those that are wanted there: what is nearest to the middle of what
 * is in sight comes first.
 */
export function nextStep(
  there: ReadonlySet<string>,
  wanted: readonly Item[],
  inSight: Box | undefined,
  most: number,
): Step {
  const ids = new Set(wanted.map(idOf));
  const leaving = [...there].filter((id) => !ids.has(id)).slice(most);
  const coming = wanted.filter((item) => !there.has(idOf(item)));
  if (coming.length <= most) return { items: wanted, leaving, isWhole: leaving.length === 0 };
  const first = new Set(nearestFirst(coming, inSight).slice(0, most));
  const items = wanted.filter((item) => there.has(idOf(item)) || first.has(item));
  return { items, leaving, isWhole: false };
}

function nearestFirst(items: readonly Item[], inSight: Box | undefined): readonly Item[] {
  if (!inSight) return items;
  const [x, y] = [inSight.x + inSight.w / 2, inSight.y + inSight.h / 2];
  return items
    .map((item) => {
      const box = boxOf(item);
      return { item, away: Math.hypot(box.x + box.w / 2 - x, box.y + box.h / 2 - y) };
    })
    .sort((a, b) => a.away - b.away)
    .map(({ item }) => item);
}
