import type { Change } from '../changes.ts';
import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';

/** The changes that remove the cards which `gone` picks, with the connections that end at them. */
export function removeCards(map: JourneyMap, gone: (card: Card) => boolean): Change[] {
  const ids = new Set<string>();
  for (const card of Object.values(map.cards)) if (gone(card)) ids.add(card.id);
  if (ids.size === 0) return [];
  const changes: Change[] = [];
  for (const { id, fromCardId, toCardId } of Object.values(map.connections)) {
    if (ids.has(fromCardId) || ids.has(toCardId)) changes.push({ op: 'remove', in: 'connections', id });
  }
  for (const id of ids) changes.push({ op: 'remove', in: 'cards', id });
  return changes;
}
