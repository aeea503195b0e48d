import type { Collection } from '@milepost/schema';

/** A record of the map in which what is sought stands; the map's own words are in `map`. */
export interface Hit {
  readonly in: Collection | 'map';
  readonly id: string;
}

/** What is sought in the map, and where it stands. */
export interface Finding {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** The cards among them. */
  readonly cardIds: ReadonlySet<string>;
  /** The index of the hit that is shown; -1 when there is none. */
  readonly at: number;
  /** Whether the bar shows what the map can be filtered by, too. */
  readonly filterOpen: boolean;
}

export const NOTHING_SOUGHT: Finding = { query: '', hits: [], cardIds: new Set(), at: -1, filterOpen: false };

/** What cards can be told apart by. */
export const DIMENSIONS = ['persona', 'channel', 'owner', 'confidence', 'kind', 'severity', 'status'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/**
 * Which cards stand out: those that have one of the values in every dimension that has any. An empty value stands for
 * cards that could have one and have none.
 */
export type MapFilter = { readonly [dimension in Dimension]?: readonly string[] };

export const NO_FILTER: MapFilter = {};

/** The id of the words on the page that describe a card which the filter lets fade. */
export const FADES_ID = 'filter-fades';

/** Whether a card is among what was found, and is the one that is shown. */
export function foundAs(finding: Finding | undefined, cardId: string): 'hit' | 'current' | undefined {
  if (!finding?.cardIds.has(cardId)) return undefined;
  const hit = finding.hits[finding.at];
  return hit?.in === 'cards' && hit.id === cardId ? 'current' : 'hit';
}
