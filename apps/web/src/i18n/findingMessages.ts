import { wordsOf } from './dictionary.ts';
import { finding } from './en/finding.ts';

/** The words of what is done with keys and menus to look at a map: finding, filtering, presenting. They come after it. */
export const messages = wordsOf('finding', finding);
