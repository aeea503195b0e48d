import type { Card, Collection, JourneyMap } from '@milepost/schema';
import { inOrder, lanesOf } from '@milepost/schema';
import { mapWords } from '../../canvas/mapWords.ts';
import type { Hit } from '../../store/finding.ts';
import { cardsIn } from '../grid/cardsIn.ts';
import { gridOf } from '../grid/gridOf.ts';
import { fold } from './fold.ts';
import { type AnyRecord, wordsOfRecord } from './wordsOfRecord.ts';

interface Entry extends Hit {
  readonly record: AnyRecord;
}

const entries = new WeakMap<JourneyMap, readonly Entry[]>();

/**
 * The records in which what is sought stands, as a map is read: its own words, personas, stages, steps, then lane by lane
 * with its cards, connections, evidence. Those with the words as they were typed come before those that have all of them
 * somewhere.
 */
export function findInMap(map: JourneyMap, query: string, locale: string): readonly Hit[] {
  const sought = fold(query, locale);
  if (sought === '') return [];
  const parts = sought.split(' ');
  const { channels } = mapWords(map.map.locale);
  // As the cards show it: a channel with an icon by its name, any other in the map's own words.
  const nameOfChannel = (channel: string) =>
    Object.hasOwn(channels, channel) ? channels[channel as keyof typeof channels] : channel;
  const exact: Hit[] = [];
  const scattered: Hit[] = [];
  for (const entry of entriesOf(map)) {
    const words = wordsOfRecord(entry.in, entry.record, locale, nameOfChannel);
    const hit = { in: entry.in, id: entry.id };
    if (words.some((text) => text.includes(sought))) exact.push(hit);
    else if (parts.length > 1 && parts.every((part) => words.some((text) => text.includes(part)))) scattered.push(hit);
  }
  return [...exact, ...scattered];
}

function entriesOf(map: JourneyMap): readonly Entry[] {
  const kept = entries.get(map);
  if (kept) return kept;
  const { stages, steps } = gridOf(map);
  const list: Entry[] = [{ in: 'map', id: 'map', record: map.map }];
  const add = (collection: Collection, records: Iterable<AnyRecord & { id: string }>) => {
    for (const record of records) list.push({ in: collection, id: record.id, record });
  };
  add('personas', inOrder(map.personas));
  add('stages', stages);
  add('steps', steps);
  for (const lane of lanesOf(map)) {
    add('lanes', [lane]);
    for (const step of steps) add('cards', cardsIn(map, lane.id, step.id) as readonly Card[]);
  }
  add('connections', Object.values(map.connections));
  add('evidence', Object.values(map.evidence));
  entries.set(map, list);
  return list;
}
