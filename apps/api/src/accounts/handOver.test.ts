import type { ListActivityResponse, Thread, VersionSummary } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../database/sql.ts';
import { ApiClient } from '../testing/apiClient.ts';
import { emailOf, PASSWORD, userIdOf } from '../testing/people.ts';
import { makeShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('what a visitor did before they made an account, on the %s database', (kind) => {
  let server: TestServer;
  const url = () => server.url;
  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  it('is told of as the account’s everywhere', async () => {
    const visitor = new ApiClient(url);
    const visitorId = await userIdOf(visitor);
    const { id } = await visitor.create({ title: 'Buying shoes' });
    const path = `/api/maps/${id}`;
    const edit = (fields: object) => visitor.patch(id, [{ op: 'set', in: 'map', fields }]);
    const keep = (by: ApiClient, name: string) => by.send('POST', `${path}/versions`, { json: { name } });
    await edit({ goal: 'Dry feet' });
    await keep(visitor, 'Before');
    // Of these the first is folded by being read, and the second is still in the log.
    await edit({ owner: 'Sales' });
    await visitor.read(id);
    await edit({ scenario: 'Rain' });
    const json = { anchor: { kind: 'map' }, body: 'Really?' };
    const { body: begun } = await visitor.send<Thread>('POST', `${path}/threads`, { json });
    const [comment] = begun.comments;
    await visitor.send('PUT', `${path}/threads/${begun.id}/comments/${comment?.id}/reactions/👍`);
    await makeShare(visitor, id);

    const account = { name: 'Cleo', email: emailOf('Cleo'), password: PASSWORD };
    const cleo = await ApiClient.signUp(url, account, await visitor.credentials());
    await keep(cleo, 'After');
    const { body: versions } = await cleo.send<{ items: VersionSummary[] }>('GET', `${path}/versions`);
    const her = [{ kind: 'member', name: 'Cleo' }];
    expect(versions.items.map(({ name, authors }) => [name, authors])).toEqual([
      ['After', her],
      ['Before', her],
      [null, her],
    ]);
    const { body: activity } = await cleo.send<ListActivityResponse>('GET', `${path}/activity`);
    expect(activity.items.map((item) => [item.kind, item.by])).toEqual(
      ['named', 'link-made', 'thread-begun', 'named', 'created'].map((what) => [what, her]),
    );
    const { body: threads } = await cleo.send<Thread[]>('GET', `${path}/threads`);
    expect(threads[0]?.comments).toMatchObject([
      { author: { kind: 'member', name: 'Cleo', id: await userIdOf(cleo) }, mine: true },
    ]);
    expect(await server.inDatabase((database) => tablesNaming(database.sql, visitorId))).toEqual([]);
  });

  async function tablesNaming(sql: Sql, text: string): Promise<string[]> {
    const tables = await sql.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await sql.query(`SELECT 1 FROM "${name}" AS t WHERE position($1 IN t::text) > 0`, [text]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }
});
