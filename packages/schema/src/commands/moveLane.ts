import { placeAt } from '../order.ts';
import { lanesOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Moves a lane so that it stands at `index` among the others, counted from the top. */
export const moveLane: Command<{ id: string; index: number }> = (map, { id, index }) => {
  const lanes = lanesOf(map);
  const from = lanes.findIndex((lane) => lane.id === id);
  if (from < 0 || from === index) return [];
  const others = lanes.filter((lane) => lane.id !== id);
  const { orders, moved } = placeAt(others, index, 1);
  return [...reorder('lanes', moved), { op: 'set', in: 'lanes', id, fields: { order: orders[0] as string } }];
};
