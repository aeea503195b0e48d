import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '@electric-sql/pglite';
import { PGlite, types } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { connectForScripts } from './connectForScripts.ts';
import type { Connection } from './database.ts';
import { DataFolderError, lockFolder } from './folderLock.ts';
import type { Sql, SqlParameter } from './sql.ts';

/**
 * Opens the embedded database: PostgreSQL as WebAssembly in this process, its files in `dataDir/db`.
 *
 * It has one connection. Every statement, and every transaction as a whole, waits for its turn, those of Prisma
 * included, since its adapter goes through the same two methods.
 *
 * @throws FolderInUseError when another process has the folder, DataFolderError
 */
export async function openEmbedded(dataDir: string): Promise<Connection> {
  const unlock = lockFolder(dataDir);
  try {
    const folder = folderIn(dataDir);
    if (!existsSync(folder)) await makeDatabase(folder);
    const client = await PGlite.create(folder, {
      parsers: { [types.BYTEA]: fromHex },
      serializers: { [types.BYTEA]: toHex },
    });
    const adapter = new PrismaPGlite(client);
    return {
      kind: 'embedded',
      sql: sqlOf(client),
      adapter,
      openMigrationAdapter: () => connectForScripts(client),
      close: async () => {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    // What comes from the file system in there isn't even an Error.
    const reason = error instanceof Error ? error.message : 'its files are not those of a database';
    throw new DataFolderError(`the database in ${dataDir} can't be opened: ${reason}`, { cause: error });
  }
}

/** Whether there is an embedded database in a data folder already. */
export function hasEmbedded(dataDir: string): boolean {
  return existsSync(folderIn(dataDir));
}

function folderIn(dataDir: string): string {
  return join(dataDir, 'db');
}

/** Made beside its place and then moved there: one that was interrupted while it was made could never be opened. */
async function makeDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const client = await PGlite.create(unfinished);
  await client.close();
  renameSync(unfinished, folder);
}

/** PGlite's own way with bytes goes digit by digit and takes ten times as long, which counts for a large map. */
function fromHex(text: string): Uint8Array {
  return Buffer.from(text.slice(2), 'hex');
}

function toHex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

function sqlOf(client: PGlite): Sql {
  return {
    query: (text, parameters) => run(client, text, parameters),
    transaction: (work) =>
      client.transaction((transaction) =>
        work({
          query: (text, parameters) => run(transaction, text, parameters),
          transaction: () => Promise.reject(new Error('transactions do not nest')),
        }),
      ),
  };
}

async function run<Row>(
  client: PGlite | Transaction,
  text: string,
  parameters: readonly SqlParameter[] = [],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(text, [...parameters]);
  return rows;
}
