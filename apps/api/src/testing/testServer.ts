import type { Config } from '../config.ts';
import type { RunningServer } from '../startServer.ts';
import { startServer } from '../startServer.ts';
import type { DatabaseKind } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

/** A server in this process, on a database of its own and a port that was free. */
export interface TestServer extends RunningServer {
  /** Stops the server and starts another on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestServer(kind: DatabaseKind, overrides: Partial<Config> = {}): Promise<TestServer> {
  const database = await createTestDatabase(kind);
  const start = () =>
    startServer(
      {
        host: '127.0.0.1',
        port: 0,
        redisUrl: undefined,
        publicUrl: undefined,
        smtpUrl: undefined,
        signUp: 'invitation',
        oidc: undefined,
        // What is refused on purpose would fill the screen.
        logLevel: 'silent',
        ...database.config,
        ...overrides,
      },
      () => {},
    );
  let server = await start();
  return {
    get url() {
      return server.url;
    },
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
}
