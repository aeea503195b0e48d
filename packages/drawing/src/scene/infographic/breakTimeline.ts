import type { JourneyMap } from '@milepost/schema';
import { stepsOf } from '@milepost/schema';

/** How many columns each stage has, from left to right. */
export function columnsByStage(map: JourneyMap): number[] {
  const counts: number[] = [];
  let last: string | undefined;
  for (const { stageId } of stepsOf(map)) {
    if (stageId === last) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else counts.push(1);
    last = stageId;
  }
  return counts;
}

/**
 * Where to break a timeline into at most `rows` rows whose longest is as short as can be. Rows end where stages end,
 * unless a single stage is longer than a row.
 *
 * @returns the columns at which a new row begins.
 */
export function breakTimeline(stages: readonly number[], rows: number): number[] {
  const total = stages.reduce((sum, count) => sum + count, 0);
  for (let most = Math.ceil(total / rows); most < total; most++) {
    const breaks = fill(stages, most);
    if (breaks.length < rows) return breaks;
  }
  return [];
}

/** Breaks that leave no more than `most` columns in a row. */
function fill(stages: readonly number[], most: number): number[] {
  const breaks: number[] = [];
  let inRow = 0;
  let column = 0;
  for (const count of stages) {
    if (inRow > 0 && inRow + count > most) {
      breaks.push(column);
      inRow = 0;
    }
    let left = count;
    while (left > most) {
      column += most;
      left -= most;
      breaks.push(column);
    }
    column += left;
    inRow += left;
  }
  return breaks;
}
