import type { JourneyMap } from '../journeyMap.ts';
import { CHANNELS } from '../records/channels.ts';

/** The words of a template in another language, by its English ones: all of them, once each. */
export type TemplateWords = Readonly<Record<string, string>>;

/** The fields of records that hold words; those that hold lists of them. */
const TEXTS = ['title', 'scenario', 'goal', 'owner', 'name', 'role', 'quote', 'text', 'source', 'duration'] as const;
const TEXTS_OF_CARDS = ['description', 'speaker', 'label', 'unit', 'caption', 'alt'] as const;
const LISTS = ['tags', 'goals', 'needs', 'frustrations'] as const;

/**
 * A template's map with its words in another language.
 *
 * @throws Error when a word is missing
 */
export function translateTemplate({ map, ...records }: JourneyMap, words: TemplateWords, locale: string): JourneyMap {
  const entries = Object.entries(records).map(([name, each]) => [
    name,
    typeof each === 'object'
      ? Object.fromEntries(Object.entries(each).map(([id, record]) => [id, translateRecord(record, words)]))
      : each,
  ]);
  return { ...Object.fromEntries(entries), map: { ...translateRecord(map, words), locale } } as JourneyMap;
}

function translateRecord<Of extends object>(record: Of, words: TemplateWords): Of {
  const translated: Record<string, unknown> = { ...(record as Record<string, unknown>) };
  for (const field of [...TEXTS, ...TEXTS_OF_CARDS]) {
    const text = translated[field];
    if (typeof text === 'string') translated[field] = word(text, words);
  }
  for (const field of LISTS) {
    const list = translated[field];
    if (Array.isArray(list)) translated[field] = list.map((text: string) => word(text, words));
  }
  // A channel of the map's own is a word, the others are names that each language has words for.
  const { channel } = translated;
  if (typeof channel === 'string' && !(CHANNELS as readonly string[]).includes(channel)) {
    translated.channel = word(channel, words);
  }
  return translated as Of;
}

function word(text: string, words: TemplateWords): string {
  if (text === '') return '';
  const translated = Object.hasOwn(words, text) ? words[text] : undefined;
  if (translated === undefined) throw new Error(`The template has no words for "${text}"`);
  return translated;
}
