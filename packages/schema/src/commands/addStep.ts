import { placeAt } from '../order.ts';
import { stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a step into a stage at `index` from the stage's left (at its end when absent). */
export const addStep: Command<{ id: string; stageId: string; name?: string; index?: number }> = (map, args) => {
  const { id, stageId, name = '' } = args;
  if (!Object.hasOwn(map.stages, stageId)) return [];
  const steps = stepsOfStage(map, stageId);
  const { orders, moved } = placeAt(steps, args.index ?? steps.length, 1);
  return [
    ...reorder('steps', moved),
    { op: 'put', in: 'steps', record: { id, stageId, order: orders[0] as string, name } },
  ];
};
