import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';

/** An email that is to be sent, or passed on by hand. */
export interface Letter {
  kind: 'verify_email' | 'reset_password' | 'invitation' | 'digest';
  /** Whose account it is about; undefined for those who have none yet. */
  userId: string | undefined;
  email: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** Where it leads. */
  url: string;
  /** Where one click ends letters of its kind. */
  unsubscribe?: string | undefined;
  /** It is of no use after that. */
  expiresAt: Date;
}

/** A letter as it waits. */
export interface WaitingLetter extends Omit<Letter, 'userId' | 'unsubscribe'> {
  id: string;
  userId: string | null;
  unsubscribe: string | null;
}

/** One with a link that whoever has it can use. */
export type AccountLetter = WaitingLetter & { kind: 'verify_email' | 'reset_password' };

const COLUMNS = `id, kind, user_id AS "userId", email, subject, body, url, unsubscribe, expires_at AS "expiresAt"`;

/** Letters between the moment that they are written and the moment that they are sent, or of no use any more. */
export class LettersRepository {
  readonly #sql: Sql;
  readonly #prisma: Database['prisma'];

  constructor({ sql, prisma }: Pick<Database, 'sql' | 'prisma'>) {
    this.#sql = sql;
    this.#prisma = prisma;
  }

  /** Keeps a letter. A link takes the place of one of the same kind to the same person that waits. */
  async keep(letter: Letter): Promise<void> {
    await this.#sql.transaction((sql) => keepLetter(sql, letter));
  }

  /**
   * Takes a letter that is due, if any. It is due again after a while, longer each time, unless it is `sent` before: a
   * process that is killed leaves its letter to the next one. One at a time, or those at the end would be due again
   * before a slow mail server has got that far.
   *
   * @param wait how long (ms) until the second attempt
   */
  async takeDue(wait: number): Promise<WaitingLetter | undefined> {
    const [letter] = await this.#sql.query<WaitingLetter>(
      `UPDATE letters SET attempts = attempts + 1,
         next_attempt_at = now() + $1 * interval '1 millisecond' * power(2, LEAST(attempts, 8))
       WHERE id IN (
         SELECT id FROM letters WHERE next_attempt_at <= now() AND expires_at > now()
         ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
       )
       RETURNING ${COLUMNS}`,
      [wait],
    );
    return letter;
  }

  async sent(id: string): Promise<void> {
    await this.#prisma.letter.deleteMany({ where: { id } });
  }

  async deleteExpired(): Promise<void> {
    await this.#prisma.letter.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  }

  /**
   * The letters about accounts that an owner of a workspace may pass on: of its members who belong to no workspace with
   * others but this owner's. A link to set a password opens everything that its account can reach.
   */
  toPassOn(workspaceId: string, ownerId: string): Promise<AccountLetter[]> {
    return this.#sql.query<AccountLetter>(
      `SELECT ${COLUMNS} FROM letters l
       WHERE expires_at > now() AND kind IN ('verify_email', 'reset_password') AND user_id <> $2
         AND EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = $1 AND m.user_id = l.user_id AND m.role <> 'owner')
         AND NOT EXISTS (
           SELECT 1 FROM members m JOIN members other ON other.workspace_id = m.workspace_id AND other.user_id <> m.user_id
           WHERE m.user_id = l.user_id AND NOT EXISTS (
             SELECT 1 FROM members mine
             WHERE mine.workspace_id = m.workspace_id AND mine.user_id = $2 AND mine.role = 'owner'
           )
         )
         AND NOT EXISTS (
           SELECT 1 FROM map_people p JOIN maps ON maps.id = p.map_id
           WHERE p.user_id = l.user_id AND NOT EXISTS (
             SELECT 1 FROM members m WHERE m.workspace_id = maps.workspace_id
               AND (m.user_id = l.user_id OR m.user_id = $2 AND m.role = 'owner')
           )
         )
       ORDER BY created_at`,
      [workspaceId, ownerId],
    );
  }
}

/** Keeps a letter in the transaction that it comes from. */
export async function keepLetter(sql: Sql, letter: Letter): Promise<void> {
  const { kind, userId, email, subject, body, url, unsubscribe, expiresAt } = letter;
  if (kind === 'verify_email' || kind === 'reset_password') {
    await sql.query('DELETE FROM letters WHERE kind = $1::letter_kind AND user_id = $2', [kind, userId ?? null]);
  }
  await sql.query(
    `INSERT INTO letters (id, kind, user_id, email, subject, body, url, unsubscribe, expires_at)
     VALUES ($1, $2::letter_kind, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), kind, userId ?? null, email, subject, body, url, unsubscribe ?? null, expiresAt],
  );
}
