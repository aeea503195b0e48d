import { wordsOf } from './dictionary.ts';
import { comments } from './en/comments.ts';

/** The words of comments: apart from the others, since they come after the map. */
export const messages = wordsOf('comments', comments);
