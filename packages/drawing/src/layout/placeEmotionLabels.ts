import type { Measures } from '../theme/measures.ts';
import type { Box, EmotionLabel } from './boxes.ts';
import { curveCrossings } from './curveCrossings.ts';
import type { Draft } from './emotionSeries.ts';
import type { Column } from './layoutColumns.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import { moveText } from './layoutText.ts';
import { MARGIN } from './placesAtFace.ts';
import { TakenInPlot } from './takenInPlot.ts';
import { isWhole, type Role, wordsAtFace } from './wordsAtFace.ts';

interface NamedSeries {
  readonly key: string;
  readonly drafts: readonly Draft[];
  readonly name: string | undefined;
}

/** Words beside the last face need so much room in one piece to read well. */
const NAME_MIN = 56;
/** Px between words side by side, so that they are not read as one. */
const APART = 16;
/** Px before a curve's name in which a piece of the curve is drawn, so that the name is told from what is felt. */
export const NAME_SAMPLE = { w: 18, gap: 4 } as const;
const LEAD = NAME_SAMPLE.w + NAME_SAMPLE.gap;

/**
 * Gives every point with words, and every curve with a name, a place that covers no face and no other words: next to
 * its face where that is free, if it can be clear of every curve too, else farther up or down in the same columns,
 * whichever is nearer.
 *
 * @param series their points from left to right.
 */
export function placeEmotionLabels(
  series: readonly NamedSeries[],
  columns: readonly Column[],
  { feeling, lesser, curveName }: Pick<Measures, 'feeling' | 'lesser' | 'curveName'>,
  memo: LayoutMemo,
): { above: number; below: number; nameBlocks: Array<EmotionLabel | undefined> } {
  const taken = new TakenInPlot(columns, curveCrossings(series.map(({ drafts }) => drafts)));
  const all = series.flatMap(({ drafts }) => drafts);
  let above = 0;
  let below = 0;
  const reach = (box: Box) => {
    above = Math.min(above, box.y);
    below = Math.max(below, box.y + box.h);
  };
  for (const { x, y, r } of all) {
    const face = { x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 };
    taken.add(face);
    reach(face);
  }

  const nameBlocks = series.map(({ key, drafts, name }) => {
    const last = drafts.at(-1);
    if (!name || !last) return undefined;
    const label =
      nameBeside(key, name, last, curveName, taken, memo) ?? nameStacked(key, name, last, curveName, taken, memo);
    taken.add(label);
    reach(label);
    return label;
  });

  const worded = all.filter(({ words }) => words !== '');
  for (const draft of [...worded.filter(({ extreme }) => extreme), ...worded.filter(({ extreme }) => !extreme)]) {
    draft.label = wordsAtFace(draft.card.id, draft.words, draft, draft.extreme ? feeling : lesser, taken, memo);
    const { x, y, w, h } = draft.label;
    taken.add({ x: x - APART, y, w: w + 2 * APART, h });
    reach(draft.label);
  }
  return { above, below, nameBlocks };
}

/** A name to the right of the last face. */
function nameBeside(
  key: string,
  name: string,
  last: Draft,
  role: Role,
  taken: TakenInPlot,
  memo: LayoutMemo,
): EmotionLabel | undefined {
  const x = last.x + last.r + 6;
  const w = last.right - MARGIN - x - LEAD;
  if (w < NAME_MIN) return undefined;
  const text = memo.text(`curve beside ${key}`, name, role, { x, y: 0, w, hug: true });
  // A word that doesn't fit would be broken.
  if (!isWhole(text, name)) return undefined;
  const box = { x, y: last.y - text.h / 2, w: text.w + LEAD, h: text.h };
  return taken.quiet(box) ? { ...box, ...taken.mark(box), text: moveText(text, LEAD, box.y) } : undefined;
}

/** A name above or below the last face, with a piece of the curve before it where that leaves room for its words. */
function nameStacked(
  key: string,
  name: string,
  last: Draft,
  role: Role,
  taken: TakenInPlot,
  memo: LayoutMemo,
): EmotionLabel {
  const label = wordsAtFace(`curve ${key}`, name, last, role, taken, memo, LEAD);
  return isWhole(label.text, name) ? label : wordsAtFace(`curve alone ${key}`, name, last, role, taken, memo);
}
