import type { Dictionary } from '../dictionary.ts';
import { comments } from './comments.ts';
import { errors } from './errors.ts';
import { share } from './share.ts';
import { ui } from './ui.ts';

/** German, as the page behind a link needs it: apart from the rest, since that page is to come at once. */
export const germanOfSharePage = { comments, errors, share, ui } satisfies Partial<Dictionary>;
