import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import type { Invariant } from './invariant.ts';

/**
 * M5: the personas and the evidence that lanes and cards name exist. Repair: the reference goes, what it was on stays.
 */
export const referencesResolve: Invariant = {
  rule: 'M5',
  *check(map) {
    for (const lane of Object.values(map.lanes)) {
      if (lane.personaId !== undefined && !Object.hasOwn(map.personas, lane.personaId)) {
        yield { path: `lanes.${lane.id}.personaId`, message: noPersona(lane.personaId) };
      }
    }
    for (const card of Object.values(map.cards)) {
      if (lostPersona(map, card)) {
        yield { path: `cards.${card.id}.personaId`, message: noPersona(lostPersona(map, card) ?? '') };
      }
      for (const [index, id] of (card.evidenceIds ?? []).entries()) {
        if (!Object.hasOwn(map.evidence, id)) {
          yield {
            path: `cards.${card.id}.evidenceIds.${index}`,
            message: `names the evidence "${id}", which does not exist`,
          };
        }
      }
    }
  },
  repair(map) {
    let mended = map;
    for (const lane of Object.values(map.lanes)) {
      if (lane.personaId === undefined || Object.hasOwn(map.personas, lane.personaId)) continue;
      const { personaId: _, ...rest } = lane;
      mended = { ...mended, lanes: { ...mended.lanes, [lane.id]: rest } };
    }
    const cards: JourneyMap['cards'] = {};
    for (const card of Object.values(map.cards)) {
      const mendedCard = withoutLost(map, card);
      if (mendedCard !== card) cards[card.id] = mendedCard;
    }
    if (Object.keys(cards).length === 0) return mended;
    return { ...mended, cards: { ...mended.cards, ...cards } };
  },
};

function noPersona(id: string): string {
  return `names the persona "${id}", which does not exist`;
}

function lostPersona(map: JourneyMap, card: Card): string | undefined {
  if (card.kind !== 'emotion' || card.personaId === undefined) return undefined;
  return Object.hasOwn(map.personas, card.personaId) ? undefined : card.personaId;
}

function withoutLost(map: JourneyMap, card: Card): Card {
  let mended = card;
  if (mended.kind === 'emotion' && lostPersona(map, mended)) {
    const { personaId: _, ...rest } = mended;
    mended = rest;
  }
  if (mended.evidenceIds?.some((id) => !Object.hasOwn(map.evidence, id))) {
    mended = { ...mended, evidenceIds: mended.evidenceIds.filter((id) => Object.hasOwn(map.evidence, id)) };
  }
  return mended;
}
