import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Config } from '../config.ts';
import { openEmbedded } from './embedded.ts';
import { PrismaClient } from './generated/client.ts';
import { openPostgres } from './postgres.ts';
import type { Sql } from './sql.ts';

/** What each kind of database brings along. */
export interface Connection {
  kind: 'embedded' | 'postgres';
  sql: Sql;
  adapter: SqlDriverAdapterFactory;
  /** A connection for the schema engine, to be disposed of after use. */
  openMigrationAdapter(): Promise<SqlDriverAdapter>;
  close(): Promise<void>;
}

/** The open database: `sql` for statements written by hand, `prisma` for plain reading and writing of rows. */
export interface Database extends Connection {
  prisma: PrismaClient;
}

/** Opens the PostgreSQL server that the configuration names, or the embedded database where it names none. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  onError: (error: Error) => void,
): Promise<Database> {
  const connection = config.databaseUrl
    ? await openPostgres(config.databaseUrl, onError)
    : await openEmbedded(config.dataDir);
  const prisma = new PrismaClient({ adapter: connection.adapter });
  return {
    ...connection,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await connection.close();
    },
  };
}
