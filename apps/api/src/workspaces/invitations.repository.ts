import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Role } from '../policies/role.ts';

const SHOWN = { id: true, role: true, email: true, createdAt: true, expiresAt: true } as const;

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

  /** Takes an invitation that is for one person only, so that nobody else can. Gives whether it was still there. */
  async take(id: string): Promise<boolean> {
    return (await this.#sql.query('DELETE FROM invitations WHERE id = $1 RETURNING id', [id])).length > 0;
  }

  /** Withdraws an invitation of a workspace. Gives whether there was one. */
  async withdraw(workspaceId: string, id: string): Promise<boolean> {
    return (await this.#prisma.invitation.deleteMany({ where: { workspaceId, id } })).count > 0;
  }

  /** Withdraws all links to own a workspace: each start of a server that nobody owns yet makes one. */
  async withdrawOwnerLinks(workspaceId: string): Promise<void> {
    await this.#prisma.invitation.deleteMany({ where: { workspaceId, role: 'owner', email: null } });
  }
}
