import type { Card, JourneyMap } from '@milepost/schema';
import { CARD_KIND_OF_LANE, CHANNELS, CONFIDENCES, inOrder, OPPORTUNITY_STATUSES } from '@milepost/schema';
import { DIMENSIONS, type Dimension, type MapFilter } from '../../store/finding.ts';

/** What a card has in a dimension: empty where it could have something and has nothing; undefined where it can't. */
export function valueIn(map: JourneyMap, card: Card, dimension: Dimension): string | undefined {
  switch (dimension) {
    case 'persona':
      return (card.kind === 'emotion' ? card.personaId : undefined) ?? map.lanes[card.laneId]?.personaId ?? '';
    case 'channel':
      return card.kind === 'touchpoint' ? (card.channel ?? '') : undefined;
    case 'owner':
      return card.owner ?? '';
    case 'confidence':
      return card.confidence ?? '';
    case 'kind':
      return card.kind;
    case 'severity':
      return card.kind === 'pain' ? String(card.severity ?? '') : undefined;
    case 'status':
      return card.kind === 'opportunity' ? (card.status ?? '') : undefined;
  }
}

/** Whether a filter lets anything fade. */
export function isFiltering(filter: MapFilter): boolean {
  return DIMENSIONS.some((dimension) => (filter[dimension]?.length ?? 0) > 0);
}

/** The cards that a filter leaves as they are; undefined when it is none. */
export function matchingCards(map: JourneyMap, filter: MapFilter): ReadonlySet<string> | undefined {
  const wanted = DIMENSIONS.flatMap((dimension) => {
    const values = filter[dimension];
    return values && values.length > 0 ? [[dimension, new Set(values)] as const] : [];
  });
  if (wanted.length === 0) return undefined;
  const ids = new Set<string>();
  for (const card of Object.values(map.cards)) {
    const matches = wanted.every(([dimension, values]) => {
      const value = valueIn(map, card, dimension);
      return value !== undefined && values.has(value);
    });
    if (matches) ids.add(card.id);
  }
  return ids;
}

/** A value that cards have in a dimension, and how many have it. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** What the cards of a map can be told apart by now, in the order of the map or else of the alphabet; no value last. */
export function choicesIn(map: JourneyMap, dimension: Dimension): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const card of Object.values(map.cards)) {
    const value = valueIn(map, card, dimension);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const known: readonly string[] = knownValues(map, dimension);
  const place = (value: string) => {
    if (value === '') return Number.POSITIVE_INFINITY;
    const at = known.indexOf(value);
    return at < 0 ? known.length : at;
  };
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => place(a.value) - place(b.value) || a.value.localeCompare(b.value));
}

function knownValues(map: JourneyMap, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'persona':
      return inOrder(map.personas).map(({ id }) => id);
    case 'channel':
      return CHANNELS;
    case 'confidence':
      return CONFIDENCES;
    case 'kind':
      return Object.values(CARD_KIND_OF_LANE).filter((kind) => kind !== undefined);
    case 'status':
      return OPPORTUNITY_STATUSES;
    default:
      return [];
  }
}

/** A filter with a value put in or taken out. */
export function toggled(filter: MapFilter, dimension: Dimension, value: string): MapFilter {
  const values = filter[dimension] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const { [dimension]: _, ...others } = filter;
  return next.length > 0 ? { ...others, [dimension]: next } : others;
}
