import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import type { Logger } from '../logger.ts';
import type { RunningServer } from '../startServer.ts';
import { startServer } from '../startServer.ts';
import type { DatabaseKind, TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

/** A server in this process, on a database of its own and a port that was free. */
export interface TestServer extends RunningServer {
  /** Stops the server and starts another on the same database. */
  restart(): Promise<void>;
  /** What it said since it was started last. */
  readonly said: readonly string[];
  /** Stops the server, lets `work` at its database, and starts it again, set up differently from now on if `config` says so. */
  inDatabase<Result>(work: (database: Database) => Promise<Result>, config?: Partial<Config>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * `given` is the database to use, an empty one when absent; the server closes it. `log` is for those who look at what is
 * logged.
 */
export async function startTestServer(
  kind: DatabaseKind,
  overrides: Partial<Config> = {},
  given?: TestDatabase,
  log?: Logger,
): Promise<TestServer> {
  const database = given ?? (await createTestDatabase(kind));
  let said: string[] = [];
  let changed: Partial<Config> = {};
  const start = () => {
    said = [];
    return startServer(
      {
        host: '127.0.0.1',
        port: 0,
        redisUrl: undefined,
        publicUrl: undefined,
        trustProxy: undefined,
        smtpUrl: undefined,
        mailFrom: 'Milepost <milepost@example.org>',
        signUp: 'invitation',
        oidc: undefined,
        // What is refused on purpose would fill the screen.
        logLevel: 'silent',
        ...database.config,
        ...overrides,
        ...changed,
      },
      (line) => said.push(line),
      log,
    );
  };
  let server = await start();
  return {
    get url() {
      return server.url;
    },
    get said() {
      return said;
    },
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    inDatabase: async (work, config = changed) => {
      changed = config;
      await server.stop();
      const opened = await openDatabase(database.config, () => {});
      try {
        return await work(opened);
      } finally {
        await opened.close();
        server = await start();
      }
    },
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
}
