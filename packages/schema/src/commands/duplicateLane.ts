import type { Change } from '../changes.ts';
import { newId } from '../ids.ts';
import { placeAt } from '../order.ts';
import { lanesOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a copy of a lane with its cards right below it. */
export const duplicateLane: Command<{ id: string; copyId: string; makeId?: () => string }> = (map, args) => {
  const { id, copyId, makeId = newId } = args;
  const lane = Object.hasOwn(map.lanes, id) ? map.lanes[id] : undefined;
  if (!lane) return [];
  const lanes = lanesOf(map);
  const { orders, moved } = placeAt(lanes, lanes.findIndex((other) => other.id === id) + 1, 1);
  const cards = Object.values(map.cards).filter((card) => card.laneId === id);
  return [
    ...reorder('lanes', moved),
    { op: 'put', in: 'lanes', record: { ...lane, id: copyId, order: orders[0] as string } },
    ...cards.map((card): Change => ({ op: 'put', in: 'cards', record: { ...card, id: makeId(), laneId: copyId } })),
  ];
};
