import { wordsOf } from './dictionary.ts';
import { share } from './en/share.ts';

/** The words of the page behind a link: apart from the others, since it is to come at once. */
export const messages = wordsOf('share', share);
