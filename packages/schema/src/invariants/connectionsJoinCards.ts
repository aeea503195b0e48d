import type { Invariant } from './invariant.ts';

/** M6: a connection joins two different cards that exist. Repair: one that can't goes, since it has no place. */
export const connectionsJoinCards: Invariant = {
  rule: 'M6',
  *check(map) {
    for (const { id, fromCardId, toCardId } of Object.values(map.connections)) {
      for (const [field, cardId] of [
        ['fromCardId', fromCardId],
        ['toCardId', toCardId],
      ]) {
        if (!Object.hasOwn(map.cards, cardId as string)) {
          yield { path: `connections.${id}.${field}`, message: `names the card "${cardId}", which does not exist` };
        }
      }
      if (fromCardId === toCardId) yield { path: `connections.${id}.toCardId`, message: 'joins a card to itself' };
    }
  },
  repair(map) {
    const entries = Object.entries(map.connections);
    const kept = entries.filter(
      ([, { fromCardId, toCardId }]) =>
        fromCardId !== toCardId && Object.hasOwn(map.cards, fromCardId) && Object.hasOwn(map.cards, toCardId),
    );
    return kept.length === entries.length ? map : { ...map, connections: Object.fromEntries(kept) };
  },
};
