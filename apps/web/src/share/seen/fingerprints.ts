import type { JourneyMap } from '@milepost/schema';

/** What cards were like, by their ids, in a few characters each. */
export type Fingerprints = Readonly<Record<string, string>>;

/** What has become of the cards since. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** How many are gone. */
  readonly removed: number;
}

/** What the cards of a map are like. Their order within a cell doesn't count: it changes when others come and go. */
export function fingerprintsOf({ cards }: JourneyMap): Fingerprints {
  return Object.fromEntries(
    Object.entries(cards).map(([id, { order: _, ...card }]) => [id, hash(JSON.stringify(sorted(card)))]),
  );
}

export function compare(before: Fingerprints, now: Fingerprints): Difference {
  const ids = Object.keys(now);
  return {
    added: ids.filter((id) => !Object.hasOwn(before, id)),
    changed: ids.filter((id) => Object.hasOwn(before, id) && before[id] !== now[id]),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(now, id)).length,
  };
}

function sorted(record: object): Array<[string, unknown]> {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** FNV-1a: enough to tell two states of a card apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
