import { en } from './en/index.ts';

/** Every word of the interface in one language. Another language is a second object of this type. */
export type Messages = typeof en;

/**
 * The words that the interface speaks: `messages.app.loading`. What holds a number or a name is a function, so that each
 * language decides on order and plural.
 */
export const messages: Messages = en;
