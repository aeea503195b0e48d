import { stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { removeCards } from './removeCards.ts';

/** Deletes a stage with its steps and everything in them. */
export const deleteStage: Command<{ id: string }> = (map, { id }) => {
  if (!Object.hasOwn(map.stages, id)) return [];
  const steps = stepsOfStage(map, id);
  const stepIds = new Set(steps.map((step) => step.id));
  return [
    ...removeCards(map, (card) => stepIds.has(card.stepId)),
    ...steps.map((step) => ({ op: 'remove' as const, in: 'steps' as const, id: step.id })),
    { op: 'remove', in: 'stages', id },
  ];
};
