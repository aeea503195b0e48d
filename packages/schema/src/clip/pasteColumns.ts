import type { Change } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { firstOrders, placeAt } from '../order.ts';
import type { Card } from '../records/card.ts';
import { lanesOf, stagesOf, stepsOf, stepsOfStage } from '../timeline.ts';
import { addMissingSteps } from './addMissingSteps.ts';
import { type Adopted, adoptCard, adoptConnections } from './adopt.ts';
import { LaneFinder } from './findLane.ts';
import type { Pasted } from './pasteClip.ts';
import type { Pasting } from './pasting.ts';
import { putCards } from './putCards.ts';

/** A stage with its steps after the keyboard's stage, or a step after the keyboard's step, with all their cards. */
export function pasteColumns({ map, clip, place, known, makeId }: Pasting): Pasted {
  const steps = stepsOf(clip.map);
  const stepIds = new Map(steps.map(({ id }) => [id, makeId()]));
  const columns = clip.kind === 'stage' ? stageAfter : stepAfter;
  const { id, changes } = columns(map, clip.map, place.stepId, stepIds, makeId);
  const finder = new LaneFinder(map, known, makeId);
  const lanes = finder.forLanes(lanesOf(clip.map));
  const adopted: Adopted = new Map();
  for (const card of inOrder(clip.map.cards)) {
    const at = { id: makeId(), laneId: lanes.get(card.laneId)?.id, stepId: stepIds.get(card.stepId) };
    if (at.laneId && at.stepId)
      adopted.set(card.id, adoptCard(card, at as Pick<Card, 'id' | 'laneId' | 'stepId'>, known));
  }
  const cards = [...adopted.values()];
  return {
    changes: [...changes, ...finder.changes, ...putCards(map, cards), ...adoptConnections(clip.map, adopted, makeId)],
    cards,
    id,
    converted: 0,
    elsewhere: 0,
    newSteps: 0,
    newLanes: finder.changes.filter(({ op }) => op === 'put').length,
  };
}

type Columns = (
  map: JourneyMap,
  clip: JourneyMap,
  stepId: string | undefined,
  stepIds: ReadonlyMap<string, string>,
  makeId: () => string,
) => { id: string; changes: Change[] };

const stageAfter: Columns = (map, clip, stepId, stepIds, makeId) => {
  const stages = stagesOf(map);
  const here = stages.findIndex(({ id }) => id === map.steps[stepId ?? '']?.stageId);
  const id = makeId();
  // One stage is what a clip of that kind has; more, from elsewhere, become one.
  const [stage] = stagesOf(clip);
  const { orders, moved } = placeAt(stages, here < 0 ? stages.length : here + 1, 1);
  const changes: Change[] = moved.map(({ id: other, order }) => ({
    op: 'set',
    in: 'stages',
    id: other,
    fields: { order },
  }));
  if (stage) changes.push({ op: 'put', in: 'stages', record: { ...stage, id, order: orders[0] as string } });
  const keys = firstOrders(stepIds.size);
  stepsOf(clip).forEach((step, index) => {
    const record = { ...step, id: stepIds.get(step.id) as string, stageId: id, order: keys[index] as string };
    changes.push({ op: 'put', in: 'steps', record });
  });
  return { id, changes };
};

const stepAfter: Columns = (map, clip, stepId, stepIds, makeId) => {
  const stageId = map.steps[stepId ?? '']?.stageId;
  if (stageId === undefined) {
    const missing = stepsOf(clip).map((step) => ({ ...step, id: stepIds.get(step.id) as string }));
    return { id: missing[0]?.id ?? '', changes: addMissingSteps(map, clip, missing, makeId) };
  }
  const siblings = stepsOfStage(map, stageId);
  const here = siblings.findIndex(({ id }) => id === stepId);
  const { orders, moved } = placeAt(siblings, here < 0 ? siblings.length : here + 1, stepIds.size);
  const changes: Change[] = moved.map(({ id, order }) => ({ op: 'set', in: 'steps', id, fields: { order } }));
  stepsOf(clip).forEach((step, index) => {
    const record = { ...step, id: stepIds.get(step.id) as string, stageId, order: orders[index] as string };
    changes.push({ op: 'put', in: 'steps', record });
  });
  return { id: [...stepIds.values()][0] ?? '', changes };
};
