import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Role } from '../policies/role.ts';

const SHOWN = { id: true, role: true, email: true, createdAt: true, expiresAt: true } as const;

const TAKEN = `id, workspace_id AS "workspaceId", role, email, token_hash AS "tokenHash", created_at AS "createdAt",
  expires_at AS "expiresAt"`;

/** An invitation that is not there any more, with all that it takes to put it back. */
export interface TakenInvitation {
  id: string;
  workspaceId: string;
  role: Role;
  email: string | null;
  tokenHash: string;
  createdAt: Date;
  expiresAt: Date;
}

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
   * Takes an invitation that is for one person only, so that nobody else can: with it those that go with it, since each
   * start of a server that nobody owns makes a link to own it. Gives what was taken; nothing when somebody was faster.
   */
  async take(id: string, workspaceId: string): Promise<TakenInvitation[]> {
    return this.#sql.transaction(async (sql) => {
      await sql.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
      const taken = await sql.query<TakenInvitation>(`DELETE FROM invitations WHERE id = $1 RETURNING ${TAKEN}`, [id]);
      if (taken[0]?.role !== 'owner' || taken[0].email !== null) return taken;
      const others = await sql.query<TakenInvitation>(
        `DELETE FROM invitations i WHERE workspace_id = $1 AND role = 'owner' AND email IS NULL AND NOT EXISTS (
           SELECT 1 FROM members m JOIN users u ON u.id = m.user_id
           WHERE m.workspace_id = $1 AND u.is_anonymous IS NOT TRUE
         ) RETURNING ${TAKEN}`,
        [workspaceId],
      );
      return [...taken, ...others];
    });
  }

  /** What was taken is there again: nothing came of it. */
  async putBack(taken: readonly TakenInvitation[]): Promise<void> {
    await this.#prisma.invitation.createMany({ data: [...taken] });
  }

  /** Withdraws an invitation of a workspace. Gives whether there was one. */
  async withdraw(workspaceId: string, id: string): Promise<boolean> {
    return (await this.#prisma.invitation.deleteMany({ where: { workspaceId, id } })).count > 0;
  }
}
