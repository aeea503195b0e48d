import type { Command } from './command.ts';
import { removeCards } from './removeCards.ts';

/** Deletes a lane and every card in it. */
export const deleteLane: Command<{ id: string }> = (map, { id }) => {
  if (!Object.hasOwn(map.lanes, id)) return [];
  return [...removeCards(map, (card) => card.laneId === id), { op: 'remove', in: 'lanes', id }];
};
