import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from './database.ts';
import type { Sql, SqlParameter } from './sql.ts';

/** Neither answers nor refuses: after this long (ms) a database counts as unreachable. */
const CONNECT_TIMEOUT = 10_000;

/** The PostgreSQL server can't be reached, or lets nobody in. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

/**
 * Opens a pool of connections to a PostgreSQL server.
 *
 * @throws DatabaseUnreachableError
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'milepost',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    max: 10,
    types: { getTypeParser },
  });
  let closed = false;
  const report = (error: Error) => {
    if (!closed) onError(error);
  };
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', report);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    const { host } = new URL(url);
    throw new DatabaseUnreachableError(`the database at ${host} can't be used: ${reasonOf(error)}`);
  }
  return {
    kind: 'postgres',
    sql: sqlOf(pool),
    adapter: new PrismaPg(pool, { onConnectionError: report }),
    // The schema engine locks for as long as its connection lasts, so it gets one that is closed afterwards.
    openMigrationAdapter: () => new PrismaPg({ connectionString: url, max: 1 }).connect(),
    close: () => {
      closed = true;
      return pool.end();
    },
  };
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails once for each.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return first instanceof Error ? first.message : String(first);
}

function sqlOf(pool: pg.Pool): Sql {
  return {
    query: (text, parameters) => run(pool, text, parameters),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      // Between two statements nobody else listens, and an error that nobody listens to would end the process.
      const onError = (error: Error) => {
        broken = error;
      };
      client.on('error', onError);
      try {
        await client.query('BEGIN');
        const result = await work({
          query: (text, parameters) => run(client, text, parameters),
          transaction: () => Promise.reject(new Error('transactions do not nest')),
        });
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.off('error', onError);
        client.release(broken);
      }
    },
  };
}

const INT8 = 20;

/** Numbers of 64 bits are ids here, none of which has more than 53, and so come out as on the embedded database. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format);

async function run<Row>(
  client: pg.Pool | pg.PoolClient,
  text: string,
  parameters: readonly SqlParameter[] = [],
): Promise<Row[]> {
  const { rows } = await client.query({ name: statementName(text), text, values: [...parameters] });
  return rows as Row[];
}

const names = new Map<string, string>();

/** Named statements are planned once a connection. Texts are constants of this code, so there are few. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    names.set(text, name);
  }
  return name;
}
