import type { SessionResponse } from '@milepost/schema/http';
import type { Database } from '../database/database.ts';

/** People with accounts, and visitors without. Made and changed by the library that does authentication. */
export class UsersRepository {
  readonly #prisma: Database['prisma'];

  constructor({ prisma }: Pick<Database, 'prisma'>) {
    this.#prisma = prisma;
  }

  async find(id: string): Promise<NonNullable<SessionResponse['user']> | undefined> {
    const user = await this.#prisma.user.findUnique({
      where: { id },
      select: { id: true, name: true, email: true, emailVerified: true, wantsDigests: true, isAnonymous: true },
    });
    if (!user) return undefined;
    const isAnonymous = user.isAnonymous === true;
    return { ...user, email: isAnonymous ? null : user.email, isAnonymous };
  }

  /** Users with these ids, or with accounts under these addresses: confirmed ones only, if so wanted. */
  findAll(ids: readonly string[], emails: readonly string[], { onlyConfirmed }: { onlyConfirmed: boolean }) {
    const byEmail = { email: { in: [...emails] }, isAnonymous: { not: true } };
    return this.#prisma.user.findMany({
      where: { OR: [{ id: { in: [...ids] } }, { ...byEmail, ...(onlyConfirmed && { emailVerified: true }) }] },
      select: { id: true, email: true },
    });
  }
}
