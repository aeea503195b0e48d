import type { Change } from '../changes.ts';
import { newId } from '../ids.ts';
import { placeAt } from '../order.ts';
import { stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a copy of a step with its cards right after it. */
export const duplicateStep: Command<{ id: string; copyId: string; makeId?: () => string }> = (map, args) => {
  const { id, copyId, makeId = newId } = args;
  const step = Object.hasOwn(map.steps, id) ? map.steps[id] : undefined;
  if (!step) return [];
  const steps = stepsOfStage(map, step.stageId);
  const { orders, moved } = placeAt(steps, steps.findIndex((other) => other.id === id) + 1, 1);
  const cards = Object.values(map.cards).filter((card) => card.stepId === id);
  return [
    ...reorder('steps', moved),
    { op: 'put', in: 'steps', record: { ...step, id: copyId, order: orders[0] as string } },
    ...cards.map((card): Change => ({ op: 'put', in: 'cards', record: { ...card, id: makeId(), stepId: copyId } })),
  ];
};
