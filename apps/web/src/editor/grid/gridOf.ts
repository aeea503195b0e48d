import type { JourneyMap, Lane, Stage, Step } from '@milepost/schema';
import { CARD_KIND_OF_LANE, lanesOf, stagesOf, stepsOf } from '@milepost/schema';

/** The map's rows and columns as they are shown. */
export interface Grid {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  /** Those that have a column: not those of collapsed stages. */
  readonly shownSteps: readonly Step[];
  /** Those that are visible: collapsed ones and blueprint lines too. */
  readonly lanes: readonly Lane[];
  /** Those whose cells can be gone to: neither collapsed nor lines. */
  readonly cardLanes: readonly Lane[];
  readonly columnOf: ReadonlyMap<string, number>;
}

let last:
  | { stages: JourneyMap['stages']; steps: JourneyMap['steps']; lanes: JourneyMap['lanes']; grid: Grid }
  | undefined;

/** The grid of a map. Asked for often about the same map, so the last one is kept. */
export function gridOf(map: JourneyMap): Grid {
  const { stages, steps, lanes } = map;
  if (last && last.stages === stages && last.steps === steps && last.lanes === lanes) return last.grid;
  const columns = stepsOf(map);
  const isFolded = (step: Step) => stages[step.stageId]?.collapsed === true;
  const rows = lanesOf(map).filter((lane) => lane.visible);
  const grid: Grid = {
    stages: stagesOf(map),
    steps: columns,
    shownSteps: columns.some(isFolded) ? columns.filter((step) => !isFolded(step)) : columns,
    lanes: rows,
    cardLanes: rows.filter((lane) => !lane.collapsed && CARD_KIND_OF_LANE[lane.kind] !== undefined),
    columnOf: new Map(columns.map((step, index) => [step.id, index])),
  };
  last = { stages, steps, lanes, grid };
  return grid;
}
