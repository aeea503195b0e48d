import { wordsOf } from './dictionary.ts';
import { history } from './en/history.ts';

/** The words of a map's history: apart from the others, since most visits need none of them. */
export const historyMessages = wordsOf('history', history);
