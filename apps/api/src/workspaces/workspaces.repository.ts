import { newId } from '@milepost/schema';
import type { WorkspaceSummary } from '@milepost/schema/http';
import type { Database } from '../database/database.ts';
import type { Role } from '../policies/role.ts';
import { handMapsOver } from './handMapsOver.ts';

/** The workspace of maps from before there were any: it belongs to the first person who comes. */
const FIRST_WORKSPACE = 'first';

/** Workspaces and who belongs to them. */
export class WorkspacesRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  /** The workspaces of a user, the one that they joined first at the front. */
  async of(userId: string): Promise<WorkspaceSummary[]> {
    const rows = await this.#prisma.member.findMany({
      where: { userId },
      select: { role: true, workspace: { select: { id: true, name: true } } },
      orderBy: [{ joinedAt: 'asc' }, { workspaceId: 'asc' }],
    });
    return rows.map(({ role, workspace }) => ({ ...workspace, role }));
  }

  /**
   * Gives a user without any workspace one of their own, called `name`. Where whoever comes first `mayHaveFirst`, they get
   * the workspace that waits for its first person.
   */
  async settle(userId: string, name: string, mayHaveFirst: boolean): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      // Two requests of one person, and two first persons, are told apart by these locks.
      await sql.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [userId]);
      if ((await sql.query('SELECT 1 FROM members WHERE user_id = $1 LIMIT 1', [userId])).length > 0) return;
      const first = [mayHaveFirst ? FIRST_WORKSPACE : ''];
      await sql.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', first);
      // A statement of its own, which sees what was done before the lock came free.
      const [waiting] = await sql.query<{ id: string }>(
        `SELECT id FROM workspaces w WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM members WHERE workspace_id = w.id)`,
        first,
      );
      const id = waiting?.id ?? newId();
      if (!waiting) await sql.query('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [id, name]);
      await sql.query(`INSERT INTO members (workspace_id, user_id, role) VALUES ($1, $2, 'owner')`, [id, userId]);
      // Edits that were made on this device before there were accounts are theirs as well.
      if (waiting) await sql.query(`UPDATE map_clients SET actor_id = $1 WHERE actor_id = 'local'`, [userId]);
    });
  }

  /**
   * The workspace that waits for its first person with an account, made where nobody has one; and whether somebody has one
   * elsewhere.
   */
  async waiting(name: string): Promise<{ id: string; hasAccounts: boolean } | undefined> {
    await this.#sql.query(
      `INSERT INTO workspaces (id, name)
       SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM users WHERE is_anonymous IS NOT TRUE) ON CONFLICT DO NOTHING`,
      [FIRST_WORKSPACE, name],
    );
    const [row] = await this.#sql.query<{ id: string; hasAccounts: boolean }>(
      `SELECT id, EXISTS (SELECT 1 FROM users WHERE is_anonymous IS NOT TRUE) AS "hasAccounts"
       FROM workspaces WHERE id = $1 AND NOT EXISTS (
         SELECT 1 FROM members m JOIN users u ON u.id = m.user_id
         WHERE m.workspace_id = $1 AND u.is_anonymous IS NOT TRUE
       )`,
      [FIRST_WORKSPACE],
    );
    return row;
  }

  /** What a visitor without an account had is the account's from now on. */
  async handOver(visitorId: string, userId: string): Promise<void> {
    if (visitorId === userId) return;
    await this.#sql.transaction(async (sql) => {
      for (const [table, key] of [
        ['members', 'workspace_id'],
        ['map_people', 'map_id'],
      ]) {
        await sql.query(
          `INSERT INTO ${table} (${key}, user_id, role) SELECT ${key}, $2, role FROM ${table} WHERE user_id = $1
           ON CONFLICT (${key}, user_id) DO UPDATE SET role = LEAST(${table}.role, EXCLUDED.role)`,
          [visitorId, userId],
        );
        await sql.query(`DELETE FROM ${table} WHERE user_id = $1`, [visitorId]);
      }
      await sql.query('UPDATE map_clients SET actor_id = $2 WHERE actor_id = $1', [visitorId, userId]);
      await sql.query('UPDATE comments SET user_id = $2 WHERE user_id = $1', [visitorId, userId]);
      await sql.query('UPDATE approvals SET asked_by_id = $2 WHERE asked_by_id = $1', [visitorId, userId]);
      for (const [table, key, actor] of [
        ['reactions', 'comment_id, emoji', 'actor_id'],
        ['thread_reads', 'thread_id, read_at', 'user_id'],
        ['approval_answers', 'approval_id, is_guest, name, verdict, note, answered_at', 'actor_id'],
      ]) {
        await sql.query(
          `INSERT INTO ${table} (${key}, ${actor}) SELECT ${key}, $2 FROM ${table} WHERE ${actor} = $1
           ON CONFLICT DO NOTHING`,
          [visitorId, userId],
        );
        await sql.query(`DELETE FROM ${table} WHERE ${actor} = $1`, [visitorId]);
      }
      await sql.query('UPDATE map_updates SET actor_id = $2 WHERE actor_id = $1', [visitorId, userId]);
      await sql.query('UPDATE maps SET editors = array_replace(editors, $1, $2) WHERE $1 = ANY(editors)', [
        visitorId,
        userId,
      ]);
      await sql.query('UPDATE activities SET actor_id = $2 WHERE actor_id = $1', [visitorId, userId]);
      const quoted = [visitorId, userId].map((id) => JSON.stringify({ id }));
      await sql.query(
        'UPDATE versions SET authors = replace(authors, $1, $2) WHERE position($1 IN authors) > 0',
        quoted,
      );
    });
  }

  async create(name: string, ownerId: string): Promise<string> {
    const id = newId();
    await this.#prisma.workspace.create({
      data: { id, name, members: { create: { userId: ownerId, role: 'owner' } } },
    });
    return id;
  }

  async find(id: string): Promise<{ id: string; name: string } | undefined> {
    return (await this.#prisma.workspace.findUnique({ where: { id }, select: { id: true, name: true } })) ?? undefined;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#prisma.workspace.updateMany({ where: { id }, data: { name } });
  }

  async roleOf(workspaceId: string, userId: string): Promise<Role | undefined> {
    const row = await this.#prisma.member.findUnique({
      where: { workspaceId_userId: { workspaceId, userId } },
      select: { role: true },
    });
    return row?.role;
  }

  members(workspaceId: string) {
    return this.#prisma.member.findMany({
      where: { workspaceId },
      select: {
        userId: true,
        role: true,
        joinedAt: true,
        user: { select: { name: true, email: true, isAnonymous: true } },
      },
      orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
    });
  }

  /** Changes a member's role, or takes them out (`undefined`). What came of it; the last owner stays one. */
  async setRole(
    workspaceId: string,
    userId: string,
    role: Role | undefined,
  ): Promise<'done' | 'no-member' | 'last-owner'> {
    return this.#sql.transaction(async (sql) => {
      await sql.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
      const owners = await sql.query<{ userId: string }>(
        `SELECT user_id AS "userId" FROM members WHERE workspace_id = $1 AND role = 'owner'`,
        [workspaceId],
      );
      const isLast = owners.length === 1 && owners[0]?.userId === userId;
      if (isLast && role !== 'owner') return 'last-owner';
      const key = [workspaceId, userId];
      const changed = role
        ? await sql.query(
            'UPDATE members SET role = $3::role WHERE workspace_id = $1 AND user_id = $2 RETURNING user_id',
            [...key, role],
          )
        : await sql.query('DELETE FROM members WHERE workspace_id = $1 AND user_id = $2 RETURNING user_id', key);
      if (changed.length === 0) return 'no-member';
      if (!role) await leaveMaps(sql, workspaceId, userId);
      return 'done';
    });
  }
}

/** Somebody who leaves a workspace leaves its maps too. A map that would have no owner then goes to the workspace's. */
async function leaveMaps(sql: Database['sql'], workspaceId: string, userId: string): Promise<void> {
  const left = await sql.query<{ mapId: string }>(
    `DELETE FROM map_people p USING maps m
     WHERE m.id = p.map_id AND m.workspace_id = $1 AND p.user_id = $2 RETURNING p.map_id AS "mapId"`,
    [workspaceId, userId],
  );
  await handMapsOver(
    sql,
    left.map(({ mapId }) => mapId),
  );
}
