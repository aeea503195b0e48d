import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Role } from '../policies/role.ts';

const SHOWN = { id: true, name: true, scope: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

/** API tokens. What they are is never read, only found by its hash (`Identities`). */
export class TokensRepository {
  readonly #prisma: Database['prisma'];

  constructor({ prisma }: Pick<Database, 'prisma'>) {
    this.#prisma = prisma;
  }

  list(userId: string) {
    return this.#prisma.apiToken.findMany({ where: { userId }, select: SHOWN, orderBy: { createdAt: 'desc' } });
  }

  count(userId: string): Promise<number> {
    return this.#prisma.apiToken.count({ where: { userId } });
  }

  make(userId: string, token: { name: string; scope: Role; tokenHash: string; expiresAt: Date | null }) {
    return this.#prisma.apiToken.create({ data: { id: newId(), userId, ...token }, select: SHOWN });
  }

  /** Gives whether there was one. */
  async revoke(userId: string, id: string): Promise<boolean> {
    return (await this.#prisma.apiToken.deleteMany({ where: { userId, id } })).count > 0;
  }
}
