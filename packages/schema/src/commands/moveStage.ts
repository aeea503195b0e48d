import { placeAt } from '../order.ts';
import { stagesOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Moves a stage with its steps and cards so that it stands at `index` among the others. */
export const moveStage: Command<{ id: string; index: number }> = (map, { id, index }) => {
  const stages = stagesOf(map);
  const from = stages.findIndex((stage) => stage.id === id);
  if (from < 0 || from === index) return [];
  const others = stages.filter((stage) => stage.id !== id);
  const { orders, moved } = placeAt(others, index, 1);
  return [...reorder('stages', moved), { op: 'set', in: 'stages', id, fields: { order: orders[0] as string } }];
};
