import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import { mainText } from '../records/cardText.ts';
import type { Connection } from '../records/connection.ts';
import { cutText } from '../text.ts';
import type { Difference, MapComparison } from './compareMaps.ts';
import type { Sentence, Subject } from './sentence.ts';
import { SUBJECT_OF, SUBJECTS } from './sentence.ts';

/** More sentences than this nobody reads. */
const MOST = 12;

/** What is told of a name or a text (UTF-16 code units). */
const LONGEST_NAME = 80;

/** A kind of thing that happened, in the order in which it is told. */
const ACTS = ['added', 'removed', 'renamed', 'moved', 'changed'] as const;

/** What changed from `before` to `after`, in sentences: those that weigh most first, and a bounded number of them. */
export function describeComparison(before: JourneyMap, after: JourneyMap, comparison: MapComparison): Sentence[] {
  const all = [...aboutMap(before, after, comparison), ...aboutRecords(before, after, comparison)];
  return all.length <= MOST ? all : [...all.slice(0, MOST - 1), { what: 'more', count: all.length - MOST + 1 }];
}

function aboutMap(before: JourneyMap, after: JourneyMap, { map }: MapComparison): Sentence[] {
  const sentences: Sentence[] = [];
  if (map.includes('title')) {
    sentences.push({ what: 'titled', from: short(before.map.title), to: short(after.map.title) });
  }
  const fields = map.filter((field) => field !== 'title');
  if (fields.length > 0) sentences.push({ what: 'map', fields });
  return sentences;
}

function aboutRecords(before: JourneyMap, after: JourneyMap, { records }: MapComparison): Sentence[] {
  const groups = new Map<string, { sort: number; first: Sentence; names: string[] }>();
  const differences = new Map(records.map((difference) => [`${difference.in} ${difference.id}`, difference]));
  const add = (first: Sentence & { subject: Subject }, key: string, name: string) => {
    const full = `${first.subject} ${first.what} ${key}`;
    const group = groups.get(full);
    if (group) group.names.push(name);
    else groups.set(full, { sort: sortOf(first), first, names: [name] });
  };
  for (const difference of records) {
    if (goesAlong(difference, before, after, differences)) continue;
    const subject = subjectOf(difference, before, after);
    const name = nameOf(difference, difference.what === 'removed' ? before : after);
    if (difference.what !== 'kept') {
      add({ what: difference.what, subject, count: 1 }, '', name);
      continue;
    }
    const { fields, moved, in: collection, id } = difference;
    if (moved) {
      const to = destinationOf(difference, before, after);
      add({ what: 'moved', subject, count: 1, ...(to ? { to } : {}) }, to ? `${to.in} ${to.id}` : '', name);
    }
    const isRenamed = fields.includes('name');
    if (isRenamed)
      add({ what: 'renamed', subject, from: nameOf(difference, before), to: name }, `${collection} ${id}`, name);
    if (fields.length > (isRenamed ? 1 : 0)) add({ what: 'changed', subject, count: 1 }, '', name);
  }
  return [...groups.values()]
    .map((group, index) => ({ ...group, index }))
    .sort((a, b) => a.sort - b.sort || a.index - b.index)
    .map(({ first, names }) => told(first, names));
}

/** Steps come and go with their stage, connections with their cards: they aren't told by themselves then. */
function goesAlong(
  { in: collection, id, what }: Difference,
  before: JourneyMap,
  after: JourneyMap,
  differences: ReadonlyMap<string, Difference>,
): boolean {
  if (what === 'kept') return false;
  const map = what === 'removed' ? before : after;
  const isSameAs = (other: string) => differences.get(other)?.what === what;
  if (collection === 'steps') return isSameAs(`stages ${map.steps[id]?.stageId}`);
  if (collection !== 'connections') return false;
  const connection = map.connections[id];
  return isSameAs(`cards ${connection?.fromCardId}`) || isSameAs(`cards ${connection?.toCardId}`);
}

/** Where a record went: to another stage, else to another lane; undefined where neither. */
function destinationOf({ in: collection, id }: Difference, before: JourneyMap, after: JourneyMap) {
  const stageOf = (map: JourneyMap) =>
    collection === 'steps' ? map.steps[id]?.stageId : map.steps[map.cards[id]?.stepId ?? '']?.stageId;
  if (collection !== 'steps' && collection !== 'cards') return undefined;
  const stage = after.stages[stageOf(after) ?? ''];
  if (stage && stageOf(before) !== stage.id) return { in: 'stage' as const, name: short(stage.name), id: stage.id };
  const lane = after.lanes[after.cards[id]?.laneId ?? ''];
  if (lane && before.cards[id]?.laneId !== lane.id) return { in: 'lane' as const, name: short(lane.name), id: lane.id };
  return undefined;
}

function told(first: Sentence, names: readonly string[]): Sentence {
  if (!('count' in first)) return first;
  const [name = ''] = names;
  const { to } = first as { to?: { in: 'stage' | 'lane'; name: string } };
  return {
    ...first,
    count: names.length,
    ...(names.length === 1 && name !== '' ? { name } : {}),
    ...(to ? { to: { in: to.in, name: to.name } } : {}),
  } as Sentence;
}

function sortOf({ subject, what }: Sentence & { subject: Subject }): number {
  const act = (ACTS as readonly string[]).indexOf(what);
  return TOLD_IN_ORDER.indexOf(subject) * ACTS.length + act;
}

/** The frame of the map, then what lies in it, then what belongs to it. */
const TOLD_IN_ORDER: readonly Subject[] = [
  'stage',
  'step',
  'lane',
  ...SUBJECTS.filter((subject) => !['stage', 'step', 'lane', 'persona', 'evidence'].includes(subject)),
  'persona',
  'evidence',
];

function subjectOf({ in: collection, id }: Difference, before: JourneyMap, after: JourneyMap): Subject {
  if (collection !== 'cards') return SUBJECT_OF[collection];
  return ((after.cards[id] ?? before.cards[id]) as Card).kind;
}

function nameOf({ in: collection, id }: Difference, map: JourneyMap): string {
  const record = map[collection][id];
  if (!record) return '';
  if (collection === 'cards') return short(mainText(record as Card));
  if ('name' in record) return short(record.name);
  if (collection === 'connections') return short(nameOfConnection(record as Connection, map));
  return short((record as { text?: string }).text ?? '');
}

/** Its words; without any, the cards that it joins, as far as both say something. */
function nameOfConnection({ label, fromCardId, toCardId }: Connection, { cards }: JourneyMap): string {
  const [from, to] = [cards[fromCardId], cards[toCardId]].map((card) => (card ? short(mainText(card)) : ''));
  return label || (from && to ? `${from} → ${to}` : '');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${cutText(line, LONGEST_NAME - 1).trimEnd()}…`;
}
