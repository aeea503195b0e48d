import type { Change } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import { placeAt } from '../order.ts';
import type { Step } from '../records/step.ts';
import { lanesOf, stepsOf } from '../timeline.ts';
import { addMissingSteps } from './addMissingSteps.ts';
import { type Adopted, adoptCard, adoptConnections } from './adopt.ts';
import type { Pasted } from './pasteClip.ts';
import type { Pasting } from './pasting.ts';
import { putCards } from './putCards.ts';

/** A lane with its cards below the keyboard's lane. */
export function pasteLane({ map, clip, place, known, makeId }: Pasting): Pasted {
  const lanes = lanesOf(map);
  const here = lanes.findIndex(({ id }) => id === place.laneId);
  const { orders, moved } = placeAt(lanes, here < 0 ? lanes.length : here + 1, 1);
  const changes: Change[] = moved.map(({ id, order }) => ({ op: 'set', in: 'lanes', id, fields: { order } }));
  const id = makeId();
  const lane = lanesOf(clip.map)[0];
  const adopted: Adopted = new Map();
  const columns = columnsFor(stepsOf(map), usedSteps(clip), makeId);
  if (lane) {
    const { personaId, ...rest } = lane;
    const persona = personaId && known.personas.get(personaId);
    const record = { ...rest, ...(persona ? { personaId: persona } : {}), id, order: orders[0] as string };
    changes.push({ op: 'put', in: 'lanes', record });
    for (const card of inOrder(clip.map.cards)) {
      const stepId = columns.stepIds.get(card.stepId);
      // More lanes than one are in no clip of this kind that Milepost makes.
      if (!stepId || card.laneId !== lane.id) continue;
      adopted.set(card.id, adoptCard(card, { id: makeId(), laneId: id, stepId }, known));
    }
  }
  changes.push(...addMissingSteps(map, clip.map, columns.missing, makeId));
  const cards = [...adopted.values()];
  return {
    changes: [...changes, ...putCards(map, cards), ...adoptConnections(clip.map, adopted, makeId)],
    cards,
    id,
    converted: 0,
    elsewhere: 0,
    newSteps: columns.missing.length,
    newLanes: 0,
  };
}

/** The clip's steps up to the last one with a card. */
function usedSteps({ map }: Pasting['clip']): Step[] {
  const used = new Set(Object.values(map.cards).map(({ stepId }) => stepId));
  const steps = stepsOf(map);
  return steps.slice(0, steps.findLastIndex(({ id }) => used.has(id)) + 1);
}

/**
 * The target map's step for each of the clip's: the very same ones where all of them are there (the lane was copied in
 * this map), otherwise those at the same places. What is missing at the end is made.
 */
function columnsFor(
  steps: readonly Step[],
  from: readonly Step[],
  makeId: () => string,
): { stepIds: Map<string, string>; missing: Step[] } {
  const there = new Map(steps.map((step) => [step.id, step]));
  if (from.every(({ id, name }) => there.get(id)?.name === name)) {
    return { stepIds: new Map(from.map(({ id }) => [id, id])), missing: [] };
  }
  const missing: Step[] = [];
  const stepIds = new Map<string, string>();
  from.forEach((step, column) => {
    const id = steps[column]?.id ?? makeId();
    stepIds.set(step.id, id);
    if (!steps[column]) missing.push({ ...step, id });
  });
  return { stepIds, missing };
}
