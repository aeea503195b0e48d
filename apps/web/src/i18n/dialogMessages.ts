import { wordsOf } from './dictionary.ts';
import { exporting, importing } from './en/dialogs.ts';

/** The words of the dialogs for files: apart from the others, since a map is shown and edited without them. */
export const dialogMessages = {
  exporting: wordsOf('exporting', exporting),
  importing: wordsOf('importing', importing),
};
