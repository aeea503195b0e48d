import { newId } from '../ids.ts';
import { firstOrders, placeAt } from '../order.ts';
import { stepsOfStage } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/**
 * Moves a step with its cards to `index` of a stage. A stage that loses its last step gets an unnamed one, since a
 * stage without a column has no place on the timeline; `spareId` is that step's id.
 */
export const moveStep: Command<{ id: string; stageId: string; index: number; spareId?: string }> = (map, args) => {
  const { id, stageId, index } = args;
  const step = Object.hasOwn(map.steps, id) ? map.steps[id] : undefined;
  if (!step || !Object.hasOwn(map.stages, stageId)) return [];
  const siblings = stepsOfStage(map, stageId);
  if (step.stageId === stageId && siblings[index]?.id === id) return [];
  const { orders, moved } = placeAt(
    siblings.filter((sibling) => sibling.id !== id),
    index,
    1,
  );
  const leavesBare = step.stageId !== stageId && stepsOfStage(map, step.stageId).length === 1;
  const spare = { id: args.spareId ?? newId(), stageId: step.stageId, order: firstOrders(1)[0] as string, name: '' };
  return [
    ...reorder('steps', moved),
    { op: 'set', in: 'steps', id, fields: { stageId, order: orders[0] as string } },
    ...(leavesBare ? [{ op: 'put' as const, in: 'steps' as const, record: spare }] : []),
  ];
};
