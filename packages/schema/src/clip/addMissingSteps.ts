import type { Change } from '../changes.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { firstOrders, placeAt } from '../order.ts';
import type { Step } from '../records/step.ts';
import { stagesOf, stepsOfStage } from '../timeline.ts';

/** Adds steps of a clip at the end of the last stage; a map without any stage gets the one that the first stood in. */
export function addMissingSteps(
  map: JourneyMap,
  clip: JourneyMap,
  missing: readonly Step[],
  makeId: () => string,
): Change[] {
  const [first] = missing;
  if (!first) return [];
  const changes: Change[] = [];
  let stageId = stagesOf(map).at(-1)?.id;
  if (stageId === undefined) {
    stageId = makeId();
    const stage = clip.stages[first.stageId];
    const order = firstOrders(1)[0] as string;
    changes.push({ op: 'put', in: 'stages', record: { kind: 'custom', name: '', ...stage, id: stageId, order } });
  }
  const siblings = stepsOfStage(map, stageId);
  const { orders, moved } = placeAt(siblings, siblings.length, missing.length);
  for (const { id, order } of moved) changes.push({ op: 'set', in: 'steps', id, fields: { order } });
  missing.forEach((step, index) => {
    changes.push({ op: 'put', in: 'steps', record: { ...step, stageId, order: orders[index] as string } });
  });
  return changes;
}
