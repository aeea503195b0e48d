import { blankMap } from '@milepost/schema';
import type { ListMapsResponse } from '@milepost/schema/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeNewMap } from '../collaboration/encodeNewMap.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { asMigrationList, readDatamodel, readMigrations } from '../database/migrationFolder.ts';
import { startSchemaEngine } from '../database/schemaEngine.ts';
import { ApiClient } from '../testing/apiClient.ts';
import { sessionOf, workspaceOf } from '../testing/people.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('maps from before there were workspaces, on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;

  /** A database as it was before there were people, with a map in it that somebody edited on this device. */
  beforeEach(async () => {
    const old = await createTestDatabase(kind);
    const database = await openDatabase(old.config, () => {});
    const [first] = readMigrations();
    if (!first) throw new Error('there are no migrations');
    const adapter = await database.openMigrationAdapter();
    const engine = await startSchemaEngine(() => Promise.resolve(adapter), readDatamodel());
    await engine.applyMigrations({
      migrationsList: asMigrationList([first]),
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    await adapter.dispose();
    const { state, document } = encodeNewMap(blankMap('From before'));
    await database.sql.query(
      `INSERT INTO maps (id, title, title_key, schema_version, state, document) VALUES ('old', $1, $2, 1, $3, $4)`,
      ['From before', 'from before', state, document],
    );
    await database.sql.query(`INSERT INTO map_clients (map_id, client_id, actor_id) VALUES ('old', 7, 'local')`);
    await migrate(database);
    await database.close();
    server = await startTestServer(kind, {}, old);
  });
  afterEach(() => server?.close());

  it('go to the first visitor on this machine, and to nobody else', async () => {
    const visitor = new ApiClient(url);
    expect(await workspaceOf(visitor)).toBe('first');
    const { body } = await visitor.send<ListMapsResponse>('GET', '/api/maps');
    expect(body.items).toMatchObject([{ id: 'old', title: 'From before', role: 'owner', workspaceId: 'first' }]);
    expect((await visitor.patch('old', [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }])).status).toBe(200);
    const other = new ApiClient(url);
    expect((await sessionOf(other)).workspaces[0]?.id).not.toBe('first');
    expect((await other.send('GET', '/api/maps/old')).status).toBe(404);
    const [client] = await server.inDatabase(({ sql }) =>
      sql.query<{ actor: string }>(`SELECT actor_id AS actor FROM map_clients WHERE client_id = 7`),
    );
    expect(client?.actor).toBe((await sessionOf(visitor)).user?.id);
  });

  it('go to one of several who come at once', async () => {
    const visitors = Array.from({ length: 5 }, () => new ApiClient(url));
    await Promise.all(visitors.map((visitor) => visitor.credentials()));
    const ids = await Promise.all(visitors.map(workspaceOf));
    expect(ids.filter((id) => id === 'first')).toHaveLength(1);
    expect(new Set(ids).size).toBe(5);
  });
});
