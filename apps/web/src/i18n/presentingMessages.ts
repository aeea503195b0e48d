import { wordsOf } from './dictionary.ts';
import { presenting } from './en/presenting.ts';

/** The words around a map that is presented. */
export const messages = wordsOf('presenting', presenting);
