import { wordsOf } from './dictionary.ts';
import { notOpen } from './en/notOpen.ts';

/** The words for a map that can't be opened: apart from the others, since most can. */
export const messages = wordsOf('notOpen', notOpen);
