import type { JourneyMap, Stage, Step } from '@milepost/schema';
import { byOrder, stagesOf } from '@milepost/schema';
import { type Measures, measures as usualMeasures } from '../theme/measures.ts';
import type { LayoutOptions, ResolvedOptions } from './layoutOptions.ts';

/** A step's place from left to right. */
export interface Column {
  readonly step: Step;
  /** Its place in this layout, from 0. */
  readonly index: number;
  /** Its place among all steps of the map, from 0: those of collapsed stages have no column. */
  readonly position: number;
  readonly x: number;
  readonly w: number;
}

/** A stage with those of its steps that this layout shows. */
export interface StageColumns {
  readonly stage: Stage;
  /** Its place in the whole map, from 0. */
  readonly index: number;
  /** None where the stage is collapsed. */
  readonly columns: readonly Column[];
  readonly x: number;
  readonly w: number;
}

/** What stands side by side in a timeline, in columns of the usual width and in slim ones of collapsed stages. */
export interface Extent {
  readonly columns: number;
  readonly slim: number;
  readonly stages: number;
}

/** The stages from left to right, each with its columns. Stages that this layout shows nothing of are left out. */
export function layoutColumns(map: JourneyMap, options: LayoutOptions, resolved: ResolvedOptions): StageColumns[] {
  const { rail, gutter, slimStage } = resolved.measures;
  const stepsOf = groupSteps(map);
  const { from, to } = options.columns ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const isShown = (position: number) => position >= from && position < to;
  const result: StageColumns[] = [];
  let x = rail + gutter;
  let position = 0;
  let index = 0;
  stagesOf(map).forEach((stage, stageIndex) => {
    const steps = stepsOf.get(stage.id) ?? [];
    const columns: Column[] = [];
    const start = x;
    if (stage.collapsed) {
      // In a timeline of several rows it stands in one of them.
      if (steps.length > 0 && isShown(position)) x += slimStage;
      position += steps.length;
    } else {
      for (const step of steps) {
        if (isShown(position)) {
          const w = resolved.column * share(step);
          columns.push({ step, index: index++, position, x, w });
          x += w;
        }
        position++;
      }
    }
    if (x === start) return;
    result.push({ stage, index: stageIndex, columns, x: start, w: x - start });
    x += gutter;
  });
  return result;
}

/** The last column that a card covers: `span` steps from its own on, as far as they are shown. */
export function lastCovered(columns: readonly Column[], from: number, span: number): number {
  const first = columns[from];
  if (!first || span === 1) return from;
  let last = from;
  for (let next = columns[from + 1]; next && next.position < first.position + span; next = columns[last + 1]) last++;
  return last;
}

/** How much stands side by side in the columns from `from` to `to` (exclusive), counted over all steps. */
export function extentOf(map: JourneyMap, from = 0, to = Number.POSITIVE_INFINITY): Extent {
  const stepsOf = groupSteps(map);
  let position = 0;
  let columns = 0;
  let slim = 0;
  let stages = 0;
  for (const stage of stagesOf(map)) {
    const steps = stepsOf.get(stage.id) ?? [];
    const shown = steps.filter((_, i) => position + i >= from && position + i < to);
    if (stage.collapsed) {
      if (steps.length > 0 && position >= from && position < to) {
        slim++;
        stages++;
      }
    } else if (shown.length > 0) {
      stages++;
      for (const step of shown) columns += share(step);
    }
    position += steps.length;
  }
  return { columns, slim, stages };
}

/** Px of an extent when its columns are `column` wide. */
export function widthOfExtent({ columns, slim }: Extent, column: number, { slimStage }: Measures): number {
  return columns * column + slim * slimStage;
}

/** How wide a step's column is, 1 being the usual width: set by hand for the canvas, kept in proportion elsewhere. */
function share({ width }: Step): number {
  return width === undefined ? 1 : width / usualMeasures.column;
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
