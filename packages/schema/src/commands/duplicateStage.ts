import type { Change } from '../changes.ts';
import { newId } from '../ids.ts';
import { placeAt } from '../order.ts';
import { stagesOf, stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a copy of a stage, with its steps, cards and the connections among them, right after it. */
export const duplicateStage: Command<{ id: string; copyId: string; makeId?: () => string }> = (map, args) => {
  const { id, copyId, makeId = newId } = args;
  const stage = Object.hasOwn(map.stages, id) ? map.stages[id] : undefined;
  if (!stage) return [];
  const stages = stagesOf(map);
  const { orders, moved } = placeAt(stages, stages.findIndex((other) => other.id === id) + 1, 1);
  const steps = new Map(stepsOfStage(map, id).map((step) => [step.id, makeId()]));
  const cards = new Map<string, string>();
  const changes: Change[] = [
    ...reorder('stages', moved),
    { op: 'put', in: 'stages', record: { ...stage, id: copyId, order: orders[0] as string } },
  ];
  for (const [from, to] of steps) {
    const step = map.steps[from];
    if (step) changes.push({ op: 'put', in: 'steps', record: { ...step, id: to, stageId: copyId } });
  }
  for (const card of Object.values(map.cards)) {
    const stepId = steps.get(card.stepId);
    if (!stepId) continue;
    const copy = makeId();
    cards.set(card.id, copy);
    changes.push({ op: 'put', in: 'cards', record: { ...card, id: copy, stepId } });
  }
  for (const connection of Object.values(map.connections)) {
    const fromCardId = cards.get(connection.fromCardId);
    const toCardId = cards.get(connection.toCardId);
    if (!fromCardId || !toCardId) continue;
    changes.push({ op: 'put', in: 'connections', record: { ...connection, id: makeId(), fromCardId, toCardId } });
  }
  return changes;
};
