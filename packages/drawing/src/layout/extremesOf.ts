/** A turn of less than this is a wobble and not a peak. */
const PROMINENCE = 0.15;

/**
 * Which scores (-1..1, from left to right) are peaks and valleys: where the curve turns, and its best and worst at
 * either end.
 */
export function extremesOf(scores: readonly number[]): Array<'peak' | 'valley' | null> {
  const best = Math.max(...scores);
  const worst = Math.min(...scores);
  if (scores.length === 1) return [best >= 0 ? 'peak' : 'valley'];
  return scores.map((score, i) => {
    if (best - worst < PROMINENCE) return null;
    const before = scores[i - 1];
    const after = scores[i + 1];
    if (before === undefined || after === undefined) return score === best ? 'peak' : score === worst ? 'valley' : null;
    const rise = Math.max(score - before, score - after);
    const fall = Math.max(before - score, after - score);
    if (score >= before && score >= after && rise >= PROMINENCE) return 'peak';
    if (score <= before && score <= after && fall >= PROMINENCE) return 'valley';
    return null;
  });
}
