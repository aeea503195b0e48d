import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { RunningServer } from '../startServer.ts';
import { startServer } from '../startServer.ts';
import { ApiClient } from '../testing/apiClient.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, freePort } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient } from './testing/liveClient.ts';

const KEYS = 60;

describe('a PostgreSQL server that drops its connections', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let server: RunningServer;
  let admin: pg.Client;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    database = await createTestDatabase('postgres');
    const port = await freePort();
    const unset = {
      redisUrl: undefined,
      publicUrl: undefined,
      trustProxy: undefined,
      smtpUrl: undefined,
      mailFrom: 'Milepost <milepost@example.org>',
      oidc: undefined,
    };
    const config = {
      host: '127.0.0.1',
      port,
      ...unset,
      signUp: 'invitation',
      logLevel: 'silent',
      ...database.config,
    } as const;
    server = await startServer(config, () => {});
    admin = new pg.Client({ connectionString: database.config.databaseUrl, application_name: 'admin' });
    await admin.connect();
  });
  afterAll(async () => {
    for (const client of clients) client.destroy();
    await server?.stop();
    await admin?.end();
    await database?.close();
  });

  it('costs nobody an edit, and nobody is told that a lost one is saved', async () => {
    const api = new ApiClient(() => server.url);
    const { id } = await api.create();
    await api.patch(id, [{ op: 'set', in: 'map', fields: { scenario: ' ' } }]);
    const credentials = await api.credentials();
    for (let index = 0; index < 3; index++) {
      clients.push(new LiveClient(server.url, id, credentials, { reconnect: 20 }));
    }
    await Promise.all(clients.map((client) => client.ready()));

    const textOf = ({ doc }: LiveClient) => doc.getMap('map').get('scenario') as Y.Text;
    let drops = 0;
    for (let key = 1; key <= KEYS; key++) {
      for (const [index, client] of clients.entries()) {
        textOf(client).insert(textOf(client).length, `${'abc'[index]}${key};`);
      }
      if (key % 10 === 0) {
        const drop = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'milepost'`;
        drops += (await admin.query(drop)).rowCount ?? 0;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(drops).toBeGreaterThan(3);

    const wanted = Array.from({ length: KEYS }, (_, index) => index + 1);
    const keysOf = (text: string, name: string) =>
      text
        .split(';')
        .map((mark) => mark.trim())
        .filter((mark) => mark.startsWith(name))
        .map((mark) => Number(mark.slice(1)));
    const isWhole = (text: string) => [...'abc'].every((name) => keysOf(text, name).length === KEYS);
    await waitFor(() => clients.every((client) => isWhole(textOf(client).toString())), 'the same text everywhere');
    const stored = await waitFor(async () => {
      const { document } = await api.read(id).catch(() => ({ document: undefined }));
      const text = document?.map.scenario ?? '';
      return isWhole(text) ? text : undefined;
    }, 'the whole text in the database');
    for (const name of 'abc') expect(keysOf(stored, name)).toEqual(wanted);
    expect((await api.send('GET', '/readyz')).status).toBe(200);
  });
});
