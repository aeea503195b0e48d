import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ApiClient } from '../testing/apiClient.ts';
import { ServerProcess } from '../testing/serverProcess.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS, freePort } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient } from './testing/liveClient.ts';

const CLIENTS = 5;
const KILLS = 2;

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

/** Types one marked letter after the other, and knows how many of them the server has acknowledged. */
class Typist {
  readonly client: LiveClient;
  readonly name: string;
  typed = 0;
  acknowledged = 0;
  /** How much was typed when each message that is not answered yet was sent. */
  #sent: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string, mapId: string, name: string, credentials: Record<string, string>) {
    this.name = name;
    this.client = new LiveClient(url, mapId, credentials, { reconnect: 20 });
    this.client.onAnswer = (kept) => {
      const upTo = this.#sent.shift();
      if (kept && upTo !== undefined) this.acknowledged = upTo;
    };
  }

  start(): void {
    this.#sent = [];
    this.#timer = setInterval(() => {
      const text = this.#text();
      this.typed++;
      this.#sent.push(this.typed);
      text.insert(text.length, `${this.name}${this.typed};`);
    }, 4);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.client.destroy();
  }

  #text(): Y.Text {
    const record = this.client.doc.getMap('map');
    const text = record.get('scenario');
    if (text instanceof Y.Text) return text;
    record.set('scenario', new Y.Text());
    return record.get('scenario') as Y.Text;
  }
}

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
      const marks = stored.split(';').map((mark) => mark.trim());
      for (const typist of typists) {
        const kept = marks.filter((mark) => mark.startsWith(typist.name)).map((mark) => Number(mark.slice(1)));
        // In order, without a gap and without a second one: all that was acknowledged, and maybe more.
        expect(kept).toEqual(kept.map((_, index) => index + 1));
        expect(kept.length).toBeGreaterThanOrEqual(typist.acknowledged);
        expect(kept.length).toBeLessThanOrEqual(typist.typed);
      }
    }
    expect(acknowledged).toBeGreaterThan(300);
  });
});
