import { newId } from '@milepost/schema';
import type { Verdict } from '@milepost/schema/http';
import type { Database } from '../database/database.ts';

/** So many requests of a map are kept. */
const MOST = 200;

const FIELDS = {
  id: true,
  versionId: true,
  revision: true,
  note: true,
  askedById: true,
  askedByName: true,
  people: true,
  createdAt: true,
  askedBy: { select: { name: true } },
  map: { select: { revision: true } },
  answers: { orderBy: { answeredAt: 'asc' } },
} as const;

interface NewApproval {
  mapId: string;
  versionId: string;
  revision: number;
  note: string;
  askedById: string;
  askedByName: string;
  people: string[];
}

export interface Answer {
  actorId: string;
  isGuest: boolean;
  name: string;
  verdict: Verdict;
  note: string;
}

export type ApprovalRow = Awaited<ReturnType<ApprovalsRepository['list']>>[number];

/** Requests for approval of maps. Each is found by its map's id and its own. */
export class ApprovalsRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  /** Newest first. */
  list(mapId: string) {
    return this.#prisma.approval.findMany({
      where: { mapId },
      select: FIELDS,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: MOST,
    });
  }

  async find(mapId: string, id: string): Promise<ApprovalRow | undefined> {
    return (await this.#prisma.approval.findUnique({ where: { id, mapId }, select: FIELDS })) ?? undefined;
  }

  /** Whether a map has as many as it may have. */
  async isFull(mapId: string): Promise<boolean> {
    return (await this.#prisma.approval.count({ where: { mapId } })) >= MOST;
  }

  /** Gives its id. */
  async ask(approval: NewApproval): Promise<string> {
    return (await this.#prisma.approval.create({ data: { id: newId(), ...approval }, select: { id: true } })).id;
  }

  /** Keeps what somebody answers, in the place of what they answered before. */
  async answer(approvalId: string, { actorId, isGuest, name, verdict, note }: Answer): Promise<void> {
    await this.#sql.query(
      `INSERT INTO approval_answers (approval_id, actor_id, is_guest, name, verdict, note, answered_at)
       SELECT id, $2, $3::boolean, $4, $5::verdict, $6, now() FROM approvals WHERE id = $1 FOR KEY SHARE
       ON CONFLICT (approval_id, actor_id) DO UPDATE SET
         name = EXCLUDED.name, verdict = EXCLUDED.verdict, note = EXCLUDED.note, answered_at = EXCLUDED.answered_at`,
      [approvalId, actorId, isGuest, name, verdict, note],
    );
  }

  /** Gives whether there was one. */
  async withdraw(mapId: string, id: string): Promise<boolean> {
    return (await this.#prisma.approval.deleteMany({ where: { id, mapId } })).count > 0;
  }
}
