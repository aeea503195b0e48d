import type { JourneyMap } from './journeyMap.ts';

/**
 * What of a map lies in some of its lanes: a valid map by itself. Connections to other cards go, and so do personas that
 * only the other lanes name, and evidence that none of these names.
 */
export function onlyLanes(map: JourneyMap, laneIds: Iterable<string>): JourneyMap {
  const shown = new Set(laneIds);
  const lanes = pick(map.lanes, ({ id }) => shown.has(id));
  const cards = pick(map.cards, ({ laneId }) => shown.has(laneId));
  const connections = pick(
    map.connections,
    ({ fromCardId, toCardId }) => Object.hasOwn(cards, fromCardId) && Object.hasOwn(cards, toCardId),
  );
  const everywhere = namedIn(map);
  const here = namedIn({ lanes, cards });
  return {
    ...map,
    lanes,
    cards,
    connections,
    personas: pick(map.personas, ({ id }) => here.has(id) || !everywhere.has(id)),
    // What nothing names may be left of a card that lay in another lane.
    evidence: pick(map.evidence, ({ id }) => here.has(id)),
  };
}

/** The ids of the personas and the evidence that lanes and cards name. */
function namedIn({ lanes, cards }: Pick<JourneyMap, 'lanes' | 'cards'>): Set<string> {
  const named = new Set<string | undefined>();
  for (const { personaId } of Object.values(lanes)) named.add(personaId);
  for (const card of Object.values(cards)) {
    if (card.kind === 'emotion') named.add(card.personaId);
    for (const id of card.evidenceIds ?? []) named.add(id);
  }
  named.delete(undefined);
  return named as Set<string>;
}

function pick<Item>(records: Record<string, Item>, keep: (record: Item) => boolean): Record<string, Item> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => keep(record)));
}
