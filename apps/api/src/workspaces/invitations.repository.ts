import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Role } from '../policies/role.ts';
import { joinWorkspace } from './joinWorkspace.ts';

const SHOWN = { id: true, role: true, email: true, createdAt: true, expiresAt: true } as const;

const CLAIM = `UPDATE invitations SET claimed_until = now() + interval '1 minute'
  WHERE (claimed_until IS NULL OR claimed_until <= now())`;

/** Ways into workspaces that have not been taken, withdrawn or run out. */
export class InvitationsRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  list(workspaceId: string) {
    return this.#prisma.invitation.findMany({
      where: { workspaceId, expiresAt: { gt: new Date() } },
      select: SHOWN,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    });
  }

  count(workspaceId: string): Promise<number> {
    return this.#prisma.invitation.count({ where: { workspaceId, expiresAt: { gt: new Date() } } });
  }

  make(workspaceId: string, invitation: { role: Role; email: string | null; tokenHash: string; expiresAt: Date }) {
    return this.#prisma.invitation.create({ data: { id: newId(), workspaceId, ...invitation }, select: SHOWN });
  }

  async findByToken(tokenHash: string) {
    const found = await this.#prisma.invitation.findUnique({
      where: { tokenHash, expiresAt: { gt: new Date() } },
      select: { ...SHOWN, workspace: { select: { id: true, name: true } } },
    });
    return found ?? undefined;
  }

  /** Whether somebody with this address was invited anywhere. */
  async isInvited(email: string): Promise<boolean> {
    return (
      (await this.#prisma.invitation.count({ where: { email: email.toLowerCase(), expiresAt: { gt: new Date() } } })) >
      0
    );
  }

  /**
   * Keeps an invitation that is for one person only for whoever takes it, so that nobody else can: with it those that go with
   * it, since each start of a server that nobody owns makes a link to own it. Gives their ids, its own first; none when
   * somebody was faster. If nothing comes of it, as when the server is killed, others may take it a minute later.
   */
  async claim(id: string, workspaceId: string): Promise<string[]> {
    return this.#sql.transaction(async (sql) => {
      await sql.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
      const [claimed] = await sql.query<{ role: Role; email: string | null }>(
        `${CLAIM} AND id = $1 RETURNING role, email`,
        [id],
      );
      if (!claimed) return [];
      if (claimed.role !== 'owner' || claimed.email !== null) return [id];
      const others = await sql.query<{ id: string }>(
        `${CLAIM} AND workspace_id = $1 AND role = 'owner' AND email IS NULL AND NOT EXISTS (
           SELECT 1 FROM members m JOIN users u ON u.id = m.user_id
           WHERE m.workspace_id = $1 AND u.is_anonymous IS NOT TRUE
         ) RETURNING id`,
        [workspaceId],
      );
      return [id, ...others.map((other) => other.id)];
    });
  }

  /** Nothing came of it: what was claimed is there for all again. */
  async release(ids: readonly string[]): Promise<void> {
    await this.#prisma.invitation.updateMany({ where: { id: { in: [...ids] } }, data: { claimedUntil: null } });
  }

  /** Makes somebody a member, and ends what they had claimed. Gives false when the first of that is not there any more. */
  async accept(claimed: readonly string[], workspaceId: string, userId: string, role: Role): Promise<boolean> {
    return this.#sql.transaction(async (sql) => {
      const ended = await sql.query<{ id: string }>('DELETE FROM invitations WHERE id = ANY($1::text[]) RETURNING id', [
        claimed,
      ]);
      if (claimed.length > 0 && !ended.some(({ id }) => id === claimed[0])) return false;
      await joinWorkspace(sql, workspaceId, userId, role);
      return true;
    });
  }

  /** Withdraws an invitation of a workspace. Gives whether there was one. */
  async withdraw(workspaceId: string, id: string): Promise<boolean> {
    return (await this.#prisma.invitation.deleteMany({ where: { workspaceId, id } })).count > 0;
  }
}
