import { stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { deleteStage } from './deleteStage.ts';
import { removeCards } from './removeCards.ts';

/** Deletes a step and everything in it; a stage's last step takes the stage with it. */
export const deleteStep: Command<{ id: string }> = (map, { id }) => {
  const step = Object.hasOwn(map.steps, id) ? map.steps[id] : undefined;
  if (!step) return [];
  if (stepsOfStage(map, step.stageId).length === 1) return deleteStage(map, { id: step.stageId });
  return [...removeCards(map, (card) => card.stepId === id), { op: 'remove', in: 'steps', id }];
};
