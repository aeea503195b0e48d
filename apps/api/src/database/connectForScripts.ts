import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** The adapter for PGlite doesn't wait for a script to end and so loses its errors: here it waits. */
export async function connectForScripts(client: PGlite): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPGlite(client).connect();
  adapter.executeScript = async (script) => {
    await client.exec(script);
  };
  return adapter;
}
