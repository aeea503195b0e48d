import { placeAt } from '../order.ts';
import type { Lane } from '../records/lane.ts';
import { lanesOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

type NewLane = Pick<Lane, 'id' | 'kind' | 'name'> & Partial<Pick<Lane, 'group' | 'personaId' | 'line'>>;

/** Puts a lane at `index` from the top (at the end when absent). */
export const addLane: Command<NewLane & { index?: number }> = (map, { index, ...lane }) => {
  const lanes = lanesOf(map);
  const { orders, moved } = placeAt(lanes, index ?? lanes.length, 1);
  const record: Lane = { group: 'customer', ...lane, order: orders[0] as string, visible: true, collapsed: false };
  return [...reorder('lanes', moved), { op: 'put', in: 'lanes', record }];
};
