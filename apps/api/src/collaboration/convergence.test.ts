import { parseMap } from '@milepost/schema';
import { changeDoc } from '@milepost/schema/collab';
import { arbitraryEdits, changesOf, countingIds } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient } from './testing/liveClient.ts';

const SEEDS = [1, 20261122, 4400];
const CLIENTS = 3;

describe.each(DATABASE_KINDS)('random edits at the same time, on the %s database', { timeout: 120_000 }, (kind) => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  it.each(SEEDS)('leave the same valid map everywhere (seed %i)', async (seed) => {
    const { id } = await api.create({ template: 'classic' });
    const credentials = await api.credentials();
    for (let index = 0; index < CLIENTS; index++) {
      clients.push(new LiveClient(server.url, id, credentials, { reconnect: 10 }));
    }
    try {
      await Promise.all(clients.map((client) => client.ready()));
      const sequences = fc.sample(arbitraryEdits(40), { seed, numRuns: CLIENTS + 1 });
      const makeIds = sequences.map((_, index) => countingIds(`c${index}-`));
      const longest = Math.max(...sequences.map(({ length }) => length));
      for (let step = 0; step < longest; step++) {
        for (const [index, client] of clients.entries()) {
          const edit = sequences[index]?.[step];
          if (edit)
            changeDoc(client.doc, client.map, changesOf(client.map, edit, makeIds[index] as () => string), 'test');
          // Now and then somebody's connection breaks.
          if ((step + index * 3) % 11 === 10) client.drop();
        }
        const edit = sequences[CLIENTS]?.[step];
        if (edit) {
          const { document } = await api.read(id);
          // What somebody else took away meanwhile can't be changed any more, which is an answer as well.
          const { status } = await api.patch(id, changesOf(document, edit, makeIds[CLIENTS] as () => string));
          expect([200, 422]).toContain(status);
        }
      }
      // Whoever lost a connection has everything again once it synced.
      for (const client of clients) client.drop();
      const shown = () =>
        Promise.all([...clients.map(({ map }) => map), api.read(id).then(({ document }) => document)]);
      await waitFor(async () => {
        const [first, ...rest] = (await shown()).map((map) => JSON.stringify(sorted(map)));
        return rest.every((map) => map === first);
      }, 'the same map everywhere');
      const { document } = await api.read(id);
      expect(parseMap(document)).toEqual(document);
    } finally {
      for (const client of clients.splice(0)) client.destroy();
    }
  });
});

/** The same value with the keys of its objects in order: documents may differ in that. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
