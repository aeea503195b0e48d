import { firstOrders, placeAt } from '../order.ts';
import type { Stage } from '../records/stage.ts';
import { stagesOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a stage with one unnamed step at `index` from the left (at the end when absent). */
export const addStage: Command<{
  id: string;
  stepId: string;
  name: string;
  kind?: Stage['kind'];
  colour?: string;
  index?: number;
}> = (map, { id, stepId, name, kind = 'custom', colour, index }) => {
  const stages = stagesOf(map);
  const { orders, moved } = placeAt(stages, index ?? stages.length, 1);
  const stage: Stage = { id, order: orders[0] as string, name, kind };
  if (colour) stage.colour = colour;
  return [
    ...reorder('stages', moved),
    { op: 'put', in: 'stages', record: stage },
    { op: 'put', in: 'steps', record: { id: stepId, stageId: id, order: firstOrders(1)[0] as string, name: '' } },
  ];
};
