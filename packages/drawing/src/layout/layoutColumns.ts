import type { JourneyMap, Stage, Step } from '@milepost/schema';
import { byOrder, stagesOf } from '@milepost/schema';
import type { LayoutOptions, ResolvedOptions } from './layoutOptions.ts';

/** A step's place from left to right. */
export interface Column {
  readonly step: Step;
  /** Its place in this layout, from 0. */
  readonly index: number;
  readonly x: number;
  readonly w: number;
}

/** A stage with those of its steps that this layout shows. */
export interface StageColumns {
  readonly stage: Stage;
  /** Its place in the whole map, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly x: number;
  readonly w: number;
}

/** The stages from left to right, each with its columns. Stages without a column in this layout are left out. */
export function layoutColumns(map: JourneyMap, options: LayoutOptions, resolved: ResolvedOptions): StageColumns[] {
  const { rail, gutter } = resolved.measures;
  const stepsOf = groupSteps(map);
  const { from, to } = options.columns ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const result: StageColumns[] = [];
  let x = rail + gutter;
  let position = 0;
  let index = 0;
  stagesOf(map).forEach((stage, stageIndex) => {
    const columns: Column[] = [];
    const start = x;
    for (const step of stepsOf.get(stage.id) ?? []) {
      if (position >= from && position < to) {
        columns.push({ step, index: index++, x, w: resolved.column });
        x += resolved.column;
      }
      position++;
    }
    if (columns.length === 0) return;
    result.push({ stage, index: stageIndex, columns, x: start, w: x - start });
    x += gutter;
  });
  return result;
}

function groupSteps(map: JourneyMap): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of Object.values(map.steps)) {
    const group = groups.get(step.stageId);
    if (group) group.push(step);
    else groups.set(step.stageId, [step]);
  }
  for (const group of groups.values()) group.sort(byOrder);
  return groups;
}
