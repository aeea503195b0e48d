import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from './logger.ts';
import { purgeDaily } from './purgeDaily.ts';
import { signUp } from './testing/people.ts';
import { DATABASE_KINDS } from './testing/testDatabase.ts';
import type { TestServer } from './testing/testServer.ts';
import { startTestServer } from './testing/testServer.ts';

describe.each(DATABASE_KINDS)('what has run out, on the %s database', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  it('is deleted, and what has not stays', async () => {
    await signUp(() => server.url, 'Ann');
    const times = `(VALUES ('over', now() - interval '1 minute'), ('good', now() + interval '1 hour')) AS t (id, at)`;
    // The server is started anew after this, and stopped again before it is looked.
    await server.inDatabase(async ({ sql }) => {
      await sql.query('DELETE FROM sessions');
      await sql.query(
        `INSERT INTO sessions (id, token, user_id, expires_at) SELECT t.id, t.id, u.id, t.at FROM users u, ${times}`,
      );
      await sql.query(
        `INSERT INTO verifications (id, identifier, value, expires_at) SELECT id, id, id, at FROM ${times}`,
      );
      await sql.query(`INSERT INTO workspaces (id, name) VALUES ('w', 'W')`);
      await sql.query(
        `INSERT INTO invitations (id, workspace_id, role, token_hash, expires_at)
         SELECT id, 'w', 'viewer', id, at FROM ${times}`,
      );
    });
    const left = await server.inDatabase(({ sql }) =>
      sql.query(
        `SELECT 'invitation' AS kind, id FROM invitations UNION ALL SELECT 'session', id FROM sessions
         UNION ALL SELECT 'verification', id FROM verifications ORDER BY kind`,
      ),
    );
    expect(left).toEqual(['invitation', 'session', 'verification'].map((kind) => ({ kind, id: 'good' })));
  });
});

describe('purging daily', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes on the day after it failed, and ends when it is stopped', async () => {
    vi.useFakeTimers();
    const purgeTrash = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue(0);
    const query = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue([]);
    const sql = { query, transaction: vi.fn() };
    const day = 24 * 60 * 60_000;
    const stop = purgeDaily({
      maps: { purgeTrash },
      assets: { sweep: async () => 0 },
      sql,
      log: createLogger('silent'),
    });
    await vi.advanceTimersByTimeAsync(day);
    expect([purgeTrash.mock.calls.length, query.mock.calls.length]).toEqual([2, 6]);
    await stop();
    await vi.advanceTimersByTimeAsync(day);
    expect(purgeTrash).toHaveBeenCalledTimes(2);
  });
});
