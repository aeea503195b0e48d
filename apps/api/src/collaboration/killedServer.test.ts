import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { ServerProcess } from '../testing/serverProcess.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS, freePort } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import { Typist } from './testing/typist.ts';

const CLIENTS = 5;
const KILLS = 2;

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

describe.each(DATABASE_KINDS)('a server killed while people type, on the %s database', (kind) => {
  let database: TestDatabase;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    database = await createTestDatabase(kind);
  });
  afterAll(async () => {
    await server?.kill('SIGKILL');
    await database?.close();
  });

  it('has kept every edit that it acknowledged, once', { timeout: PATIENCE }, async () => {
    const port = await freePort();
    const env = {
      PORT: String(port),
      DATA_DIR: database.config.dataDir,
      DATABASE_URL: database.config.databaseUrl ?? '',
    };
    const api = new ApiClient(() => `http://127.0.0.1:${port}`);
    let acknowledged = 0;
    server = new ServerProcess(env);
    let url = await server.ready();
    for (let kill = 0; kill < KILLS; kill++) {
      // One text for all is there from the start: each would make its own. And a text has room for one round.
      const { id } = await api.create();
      await api.patch(id, [{ op: 'set', in: 'map', fields: { scenario: ' ' } }]);
      const credentials = await api.credentials();
      const typists = Array.from(
        { length: CLIENTS },
        (_, index) => new Typist(url, id, 'abcde'[index] as string, credentials),
      );
      await Promise.all(typists.map(({ client }) => client.ready()));
      for (const typist of typists) typist.start();
      const total = () => typists.reduce((sum, typist) => sum + typist.acknowledged, 0);
      await waitFor(() => total() > 100 * (kill + 1), 'acknowledged edits', PATIENCE);
      await server.kill('SIGKILL');
      for (const typist of typists) typist.stop();
      acknowledged += total();

      server = new ServerProcess(env);
      url = await server.ready();
      const stored = (await api.read(id)).document.map.scenario ?? '';
      for (const typist of typists) {
        const kept = typist.lettersIn(stored);
        // In order, without a gap and without a second one: all that was acknowledged, and maybe more.
        expect(kept).toEqual(kept.map((_, index) => index + 1));
        expect(kept.length).toBeGreaterThanOrEqual(typist.acknowledged);
        expect(kept.length).toBeLessThanOrEqual(typist.typed);
      }
    }
    expect(acknowledged).toBeGreaterThan(300);
  });
});
