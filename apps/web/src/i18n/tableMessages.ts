import { wordsOf } from './dictionary.ts';
import { table } from './en/table.ts';
import { messages as shell } from './messages.ts';

/** The words of the editor with those of the table, which comes only where it is shown. */
export const messages = { ...shell, table: wordsOf('table', table) };
