import { wordsOf } from './dictionary.ts';
import { presence } from './en/presence.ts';

/** The words about who else is on a map: apart from the others, since they come after it. */
export const messages = wordsOf('presence', presence);
