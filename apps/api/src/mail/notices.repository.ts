import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import type { Letter } from './letters.repository.ts';
import { keepLetter } from './letters.repository.ts';

/** A comment that a user is still to be told of. */
export interface Notice {
  commentId: string;
  /** Whether they have seen it on the map meanwhile. */
  isRead: boolean;
  author: string;
  body: string;
  threadId: string;
  label: string;
  mapId: string;
  title: string;
}

/** What people are still to be told of by email. It is written with each comment, in the same statement. */
export class NoticesRepository {
  readonly #sql: Sql;
  readonly #prisma: Database['prisma'];

  constructor({ sql, prisma }: Pick<Database, 'sql' | 'prisma'>) {
    this.#sql = sql;
    this.#prisma = prisma;
  }

  /** Some of the people who have waited for this long (ms). */
  async whoIsDue(waited: number): Promise<Array<{ id: string; name: string; email: string }>> {
    return this.#sql.query(
      `SELECT id, name, email FROM users WHERE id IN (
         SELECT DISTINCT user_id FROM notices WHERE created_at <= now() - $1 * interval '1 millisecond' LIMIT 100
       ) ORDER BY id`,
      [waited],
    );
  }

  of(userId: string): Promise<Notice[]> {
    return this.#sql.query<Notice>(
      `SELECT c.id AS "commentId", COALESCE(u.name, c.author_name) AS author, c.body, t.id AS "threadId",
         t.anchor_label AS label, m.id AS "mapId", m.title, COALESCE(r.read_at >= c.created_at, false) AS "isRead"
       FROM notices n
       JOIN comments c ON c.id = n.comment_id
       JOIN threads t ON t.id = c.thread_id
       JOIN maps m ON m.id = t.map_id
       LEFT JOIN users u ON u.id = c.user_id
       LEFT JOIN thread_reads r ON r.thread_id = t.id AND r.user_id = n.user_id
       WHERE n.user_id = $1
       ORDER BY m.title, m.id, t.number, c.created_at`,
      [userId],
    );
  }

  /** Ends notices, and keeps the letter that `write` makes of those that nobody else has ended, if any. */
  async settle(
    userId: string,
    commentIds: readonly string[],
    write: (ended: ReadonlySet<string>) => Letter | undefined,
  ): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      const rows = await sql.query<{ id: string }>(
        'DELETE FROM notices WHERE user_id = $1 AND comment_id = ANY($2::text[]) RETURNING comment_id AS id',
        [userId, commentIds],
      );
      const letter = rows.length > 0 ? write(new Set(rows.map(({ id }) => id))) : undefined;
      if (letter) await keepLetter(sql, letter);
    });
  }

  async deleteAll(): Promise<void> {
    await this.#prisma.notice.deleteMany();
  }

  /** Whether a user hears of new comments by email from now on. */
  async setWanted(userId: string, wanted: boolean): Promise<void> {
    await this.#prisma.user.updateMany({ where: { id: userId }, data: { wantsDigests: wanted } });
    if (wanted) return;
    await this.#prisma.notice.deleteMany({ where: { userId } });
    // After the notices: a digest that is being made of them is there once they are gone.
    await this.#prisma.letter.deleteMany({ where: { userId, kind: 'digest' } });
  }
}
