import type { Command } from './command.ts';
import { removeCards } from './removeCards.ts';

/** Deletes cards, with the connections that end at them. */
export const deleteCards: Command<{ ids: readonly string[] }> = (map, { ids }) => {
  const gone = new Set(ids);
  return removeCards(map, (card) => gone.has(card.id));
};
