import type { Change } from '../changes.ts';
import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import type { Companions } from './bringAlong.ts';

/** Cards of a clip as ones of the target map, by the id that they had. */
export type Adopted = Map<string, Card>;

/** A card's copy for the target map: an id of its own, and the target's personas and evidence. */
export function adoptCard(card: Card, place: { id: string; laneId: string; stepId: string }, known: Companions): Card {
  const copy = { ...card, ...place };
  if (card.evidenceIds) copy.evidenceIds = [...new Set(card.evidenceIds.map((id) => known.evidence.get(id) ?? id))];
  if (copy.kind === 'emotion' && copy.personaId) copy.personaId = known.personas.get(copy.personaId) ?? copy.personaId;
  return copy;
}

/** The connections among the copies. */
export function adoptConnections(clip: JourneyMap, adopted: Adopted, makeId: () => string): Change[] {
  return Object.values(clip.connections).flatMap((connection): Change[] => {
    const from = adopted.get(connection.fromCardId);
    const to = adopted.get(connection.toCardId);
    if (!from || !to) return [];
    return [
      { op: 'put', in: 'connections', record: { ...connection, id: makeId(), fromCardId: from.id, toCardId: to.id } },
    ];
  });
}
