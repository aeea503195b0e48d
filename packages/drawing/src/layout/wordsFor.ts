import { isGerman } from '@milepost/schema';
import { germanWords } from './germanWords.ts';
import { englishWords, type Words } from './words.ts';

/** The words that a drawing adds to a map's own, in the map's language; English where there are none in it. */
export function wordsFor(locale: string | undefined): Words {
  return isGerman(locale) ? germanWords : englishWords;
}
