import type { Ratio } from './contract.ts';
import { measureTableOpening } from './table/opening.ts';
import { startTables } from './table/startTables.ts';
import { measureTableTyping } from './table/typing.ts';

export const name = 'table';

/** The map as a table with everything on: opening it against a bare table of the same words, and typing in it. */
export async function run(): Promise<Ratio[]> {
  const tables = await startTables();
  try {
    return [...(await measureTableOpening(tables)), ...(await measureTableTyping(tables))];
  } finally {
    await tables.stop();
  }
}
