import { wordsOf } from './dictionary.ts';
import { sharing } from './en/sharing.ts';

/** The words of the dialog in which a map is shared: apart from the others, since a map is edited without them. */
export const messages = wordsOf('sharing', sharing);
