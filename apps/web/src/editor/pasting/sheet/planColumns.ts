import {
  addStep,
  applyChanges,
  type Change,
  type JourneyMap,
  type Step,
  setFields,
  stagesOf,
  stepsOf,
  stepsOfStage,
} from '@milepost/schema';
import { sameName } from '@milepost/schema/clip';

/** What stands over a column. */
export interface Heading {
  readonly name: string;
  /** The how manyth of the columns beneath one merged heading it is, from 0. */
  readonly nth: number;
}

/** Where a column or a row of a table goes. */
export interface Track {
  readonly id: string;
  readonly isNew: boolean;
}

export interface PlannedColumns {
  readonly columns: readonly Track[];
  readonly changes: readonly Change[];
  /** The map with the steps that had to be made. */
  readonly map: JourneyMap;
}

/**
 * The step for each column. A heading leads to the step of that name, or into the stage of that name, step by step.
 * Others follow the column before, from `from` on: they name a step that has no name and no cards yet, or one is made.
 */
export function planColumns(
  map: JourneyMap,
  headings: readonly Heading[],
  from: string,
  makeId: () => string,
): PlannedColumns {
  const columns: Track[] = [];
  const changes: Change[] = [];
  const used = new Set<string>();
  let current = map;
  const apply = (more: readonly Change[]) => {
    changes.push(...more);
    current = applyChanges(current, more);
  };
  const make = (stageId: string, index: number, name: string): Track => {
    const id = makeId();
    apply(addStep(current, { id, stageId, name, index }));
    return { id, isNew: true };
  };

  for (const { name, nth } of headings) {
    const steps = stepsOf(current);
    const last = columns.at(-1)?.id;
    const track =
      byName(current, steps, name, nth, used, make) ??
      following(current, steps, name && nth === 0 ? name : '', last, from, used, make, (id) =>
        apply(setFields(current, { in: 'steps', id, fields: { name } })),
      );
    used.add(track.id);
    columns.push(track);
  }
  return { columns, changes, map: current };
}

type Make = (stageId: string, index: number, name: string) => Track;

function byName(
  map: JourneyMap,
  steps: readonly Step[],
  name: string,
  nth: number,
  used: ReadonlySet<string>,
  make: Make,
): Track | undefined {
  if (name.trim() === '') return undefined;
  const step = nth === 0 && steps.find((candidate) => !used.has(candidate.id) && sameName(candidate.name, name));
  if (step) return { id: step.id, isNew: false };
  const stage = stagesOf(map).find((candidate) => sameName(candidate.name, name));
  if (!stage) return undefined;
  const siblings = stepsOfStage(map, stage.id);
  const free = siblings.find(({ id }) => !used.has(id));
  return free ? { id: free.id, isNew: false } : make(stage.id, siblings.length, '');
}

function following(
  map: JourneyMap,
  steps: readonly Step[],
  name: string,
  last: string | undefined,
  from: string,
  used: ReadonlySet<string>,
  make: Make,
  giveName: (id: string) => void,
): Track {
  const at =
    last === undefined
      ? Math.max(
          0,
          steps.findIndex(({ id }) => id === from),
        )
      : steps.findIndex(({ id }) => id === last) + 1;
  const next = steps[at];
  const isFree = next !== undefined && !used.has(next.id);
  if (isFree && name === '') return { id: next.id, isNew: false };
  if (isFree && next.name.trim() === '' && !Object.values(map.cards).some(({ stepId }) => stepId === next.id)) {
    giveName(next.id);
    return { id: next.id, isNew: false };
  }
  const before = map.steps[last ?? ''];
  if (before) {
    const siblings = stepsOfStage(map, before.stageId);
    return make(before.stageId, siblings.findIndex(({ id }) => id === last) + 1, name);
  }
  const stageId = next?.stageId ?? stagesOf(map)[0]?.id ?? '';
  return make(
    stageId,
    Math.max(
      0,
      stepsOfStage(map, stageId).findIndex(({ id }) => id === next?.id),
    ),
    name,
  );
}
