import { wordsOf } from './dictionary.ts';
import { hands } from './en/hands.ts';

/** The words of what hands do beyond what the bars show at first: apart from the others, since they come after the map. */
export const messages = wordsOf('hands', hands);
