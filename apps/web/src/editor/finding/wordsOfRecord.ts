import type { Collection, JourneyMap, RecordOf } from '@milepost/schema';
import { fold } from './fold.ts';

/** The fields that hold words or numbers that people wrote, of each kind of record. */
const FIELDS = {
  map: ['title', 'scenario', 'goal', 'owner', 'tags', 'reviewBy'],
  personas: ['name', 'role', 'quote', 'goals', 'needs', 'frustrations'],
  stages: ['name', 'goal', 'duration'],
  steps: ['name'],
  lanes: ['name'],
  cards: [
    'title',
    'text',
    'label',
    'caption',
    'description',
    'channel',
    'speaker',
    'owner',
    'link',
    'alt',
    'value',
    'unit',
    'source',
    'measuredAt',
  ],
  connections: ['label'],
  evidence: ['text', 'source', 'link', 'date'],
} as const satisfies Record<Collection | 'map', readonly string[]>;

export type AnyRecord = JourneyMap['map'] | RecordOf<Collection>;

/** Records are never changed in place, so what was made of one holds for as long as it is there. */
const known = new WeakMap<AnyRecord, { readonly locale: string; readonly words: readonly string[] }>();

/**
 * Everything that people wrote in a record, a field each, folded.
 */
export function wordsOfRecord(
  collection: Collection | 'map',
  record: AnyRecord,
  locale: string,
  nameOfChannel: (channel: string) => string,
): readonly string[] {
  const kept = known.get(record);
  if (kept?.locale === locale) return kept.words;
  const words: string[] = [];
  for (const field of FIELDS[collection]) {
    const value = (record as Readonly<Record<string, unknown>>)[field];
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each === undefined || each === '') continue;
      const written = String(each);
      words.push(fold(field === 'channel' ? nameOfChannel(written) : written, locale));
    }
  }
  known.set(record, { locale, words });
  return words;
}
