import type { Dictionary } from '../dictionary.ts';

/** German, as the page behind a link needs it: apart from the rest, since that page is to come at once. */
export const germanOfSharePage: Partial<Dictionary> = {};
