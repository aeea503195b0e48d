import { SENTENCES } from '../../text-samples.ts';
import { JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL } from './eastAsian.ts';
import { COMBINING, CYRILLIC, GREEK, LATIN, SYMBOLS, VIETNAMESE } from './european.ts';
import { EMOJI, LONG, PARAGRAPHS } from './others.ts';
import { ARABIC, HEBREW, MIXED } from './rightToLeft.ts';
import { DEVANAGARI, THAI } from './southAsian.ts';

export interface Samples {
  readonly name: string;
  /** BCP 47 language of the map that they stand in. */
  readonly lang: string;
  readonly texts: readonly string[];
}

/** Texts of a file beside this one, and those of scripts that other tests have, too. */
function samples(name: string, lang: string, texts: readonly string[], ...scripts: readonly string[]): Samples {
  return { name, lang, texts: [...texts, ...scripts.flatMap((script) => SENTENCES[script] ?? [])] };
}

const OTHERS = [
  'malayalam',
  'sinhala',
  'lao',
  'khmer',
  'burmese',
  'georgian',
  'armenian',
  'ethiopic',
  'tibetan',
  'cherokee',
];

/** What maps are written in, script by script. Every character of it has a bundled font. */
export const SAMPLES: readonly Samples[] = [
  samples('Latin', 'en', LATIN, 'latin'),
  samples('marks and symbols', 'en', [...COMBINING, ...SYMBOLS], 'combining'),
  samples('Vietnamese', 'vi', VIETNAMESE),
  samples('Greek', 'el', GREEK, 'greek'),
  samples('Cyrillic', 'ru', CYRILLIC, 'cyrillic'),
  samples('Japanese', 'ja', JAPANESE, 'japanese'),
  samples('Simplified Chinese', 'zh-Hans', SIMPLIFIED, 'simplified'),
  samples('Traditional Chinese', 'zh-Hant', TRADITIONAL, 'traditional', 'bopomofo'),
  samples('Korean', 'ko', KOREAN, 'korean'),
  samples('Arabic', 'ar', ARABIC, 'arabic'),
  samples('Hebrew', 'he', HEBREW, 'hebrew'),
  samples('mixed directions', 'en', MIXED, 'bidirectional'),
  samples('Thai', 'th', THAI, 'thai'),
  samples('Devanagari', 'hi', DEVANAGARI, 'devanagari'),
  samples('other scripts of India', 'en', [], 'bengali', 'gurmukhi', 'gujarati', 'oriya', 'tamil', 'telugu', 'kannada'),
  samples('other scripts', 'en', [], ...OTHERS),
  samples('emoji', 'en', EMOJI, 'emoji'),
  samples('long words', 'en', LONG, 'addresses'),
  samples('paragraphs', 'en', PARAGRAPHS),
];
