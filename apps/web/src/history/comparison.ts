import type { JourneyMap } from '@milepost/schema';
import { COLLECTIONS, mainText } from '@milepost/schema';
import type { Difference, MapComparison, Sentence, Subject } from '@milepost/schema/history';
import { compareMaps, describeComparison, SUBJECT_OF } from '@milepost/schema/history';

/** How a part of a map is marked; what moved and changed as well is marked as moved. */
export type MarkKind = 'added' | 'removed' | 'moved' | 'changed';

export const MARK_KINDS: readonly MarkKind[] = ['added', 'removed', 'moved', 'changed'];

/** One record that isn't as it was. */
export interface MarkedRecord {
  readonly in: Difference['in'];
  readonly id: string;
  readonly kind: MarkKind;
  readonly subject: Subject;
  readonly name: string;
  readonly fields: readonly string[];
}

/** Two states of a map side by side, as they are shown: the later one, with what is gone from it put back. */
export interface Comparison {
  readonly map: JourneyMap;
  readonly records: readonly MarkedRecord[];
  /** Fields of the map itself. */
  readonly fields: readonly string[];
  readonly sentences: readonly Sentence[];
}

export function compare(before: JourneyMap, after: JourneyMap): Comparison {
  const comparison = compareMaps(before, after);
  const marked = comparison.records.map((difference): MarkedRecord => {
    const { in: collection, id, what, moved, fields } = difference;
    const record = (what === 'removed' ? before : after)[collection][id];
    const kind = what !== 'kept' ? what : moved ? 'moved' : 'changed';
    return { in: collection, id, kind, fields, ...naming(collection, record) };
  });
  return {
    map: withRemoved(before, after, comparison),
    records: marked,
    fields: comparison.map,
    sentences: describeComparison(before, after, comparison),
  };
}

function naming(collection: Difference['in'], record: object | undefined): { subject: Subject; name: string } {
  if (collection === 'cards') {
    const card = record as JourneyMap['cards'][string];
    return { subject: card.kind, name: mainText(card) };
  }
  const { name, label, text } = record as { name?: string; label?: string; text?: string };
  return { subject: SUBJECT_OF[collection], name: name ?? label ?? text ?? '' };
}

/** The later state with what was removed since, so that it can be shown where it was. */
function withRemoved(before: JourneyMap, after: JourneyMap, { records }: MapComparison): JourneyMap {
  const union: JourneyMap = { ...after };
  for (const name of COLLECTIONS) {
    const removed = records.filter((each) => each.in === name && each.what === 'removed');
    if (removed.length === 0) continue;
    const put = Object.fromEntries(removed.map(({ id }) => [id, before[name][id]]));
    Object.assign(union, { [name]: { ...after[name], ...put } });
  }
  // A stage whose steps all went to other stages has no place of its own any more.
  const withSteps = new Set(Object.values(union.steps).map(({ stageId }) => stageId));
  union.stages = Object.fromEntries(Object.entries(union.stages).filter(([id]) => withSteps.has(id)));
  return union;
}
