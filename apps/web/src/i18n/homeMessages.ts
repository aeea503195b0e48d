import { wordsOf } from './dictionary.ts';
import { home } from './en/home.ts';
import { trash } from './en/trash.ts';

/** The words of home and the trash: apart from the others, since a map is shown and edited without them. */
export const homeMessages = { home: wordsOf('home', home), trash: wordsOf('trash', trash) };
