import type { AnchorKind } from '@milepost/schema';
import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { noteComment } from '../mail/notices.repository.ts';
import type { CommentWriter } from '../policies/commentPolicy.ts';

/** How many comments a map may have, and how many characters they may hold together. */
const MOST = { comments: 10_000, characters: 8_000_000 };

/** Who says something: exactly one of the ids, and the name at this time. */
export type NewWriter = CommentWriter & { authorName: string };

export interface NewComment extends NewWriter {
  body: string;
  /** Ids of users whom it calls by name. */
  mentions: readonly string[];
}

export interface NewThread {
  kind: AnchorKind;
  /** Null for the map itself. */
  id: string | null;
  label: string;
}

/** The id of what was added; or that the map has as many comments as it may have, or that the thread is gone. */
export type Added = { id: string } | 'full' | 'gone';

const USER = { select: { name: true } } as const;

const COMMENT = {
  id: true,
  userId: true,
  guestId: true,
  authorName: true,
  body: true,
  createdAt: true,
  editedAt: true,
  user: USER,
  reactions: { select: { actorId: true, emoji: true } },
  mentions: { select: { userId: true, user: USER }, orderBy: { userId: 'asc' } },
} as const;

const threadOf = (userId: string) =>
  ({
    id: true,
    number: true,
    anchorKind: true,
    anchorId: true,
    anchorLabel: true,
    createdAt: true,
    resolvedAt: true,
    comments: { select: COMMENT, orderBy: { createdAt: 'asc' } },
    reads: { where: { userId }, select: { readAt: true } },
  }) as const;

export type ThreadRow = Awaited<ReturnType<CommentsRepository['list']>>[number];
export type CommentRow = ThreadRow['comments'][number];

/** Threads of comments. Each is found by its map's id and its own, each comment by those and its own: never by one alone. */
export class CommentsRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  /** All threads of a map in the order in which they were begun, with what a user has read of them. */
  list(mapId: string, userId: string) {
    return this.#prisma.thread.findMany({ where: { mapId }, select: threadOf(userId), orderBy: { number: 'asc' } });
  }

  async find(mapId: string, id: string, userId: string): Promise<ThreadRow | undefined> {
    return (await this.#prisma.thread.findUnique({ where: { id, mapId }, select: threadOf(userId) })) ?? undefined;
  }

  /** Begins a thread. */
  begin(mapId: string, anchor: NewThread, comment: NewComment): Promise<Added> {
    return this.#adding(mapId, async (sql) => {
      const id = newId();
      await sql.query(
        `INSERT INTO threads (id, map_id, number, anchor_kind, anchor_id, anchor_label)
         SELECT $1, $2, COALESCE(max(number), 0) + 1, $3::anchor_kind, $4, $5 FROM threads WHERE map_id = $2`,
        [id, mapId, anchor.kind, anchor.id, anchor.label],
      );
      await addComment(sql, id, comment);
      return { id };
    });
  }

  /** Adds to a thread. */
  reply(mapId: string, threadId: string, comment: NewComment): Promise<Added> {
    return this.#adding(mapId, async (sql) => {
      const key = [threadId, mapId];
      const found = await sql.query('SELECT 1 FROM threads WHERE id = $1 AND map_id = $2 FOR KEY SHARE', key);
      return found.length === 0 ? 'gone' : { id: await addComment(sql, threadId, comment) };
    });
  }

  /** Changes what a comment says, and whom it calls where that is told. */
  async rewrite(id: string, body: string, mentions: readonly string[] | undefined): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      await sql.query('UPDATE comments SET body = $2, edited_at = now() WHERE id = $1', [id, body]);
      if (!mentions) return;
      await sql.query('DELETE FROM mentions WHERE comment_id = $1 AND NOT user_id = ANY($2::text[])', [id, mentions]);
      await addMentions(sql, id, mentions);
    });
  }

  /** Takes a comment away, and its thread where it was the last one. */
  async remove(threadId: string, id: string): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      await sql.query('SELECT 1 FROM threads WHERE id = $1 FOR UPDATE', [threadId]);
      await sql.query('DELETE FROM comments WHERE id = $1 AND thread_id = $2', [id, threadId]);
      await sql.query(
        'DELETE FROM threads t WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM comments WHERE thread_id = t.id)',
        [threadId],
      );
    });
  }

  async resolve(id: string, isResolved: boolean): Promise<void> {
    const resolvedAt = isResolved ? new Date() : null;
    await this.#prisma.thread.updateMany({
      where: { id, resolvedAt: isResolved ? null : { not: null } },
      data: { resolvedAt },
    });
  }

  async react(commentId: string, actorId: string, emoji: string): Promise<void> {
    await this.#sql.query(
      `INSERT INTO reactions (comment_id, actor_id, emoji)
       SELECT id, $2, $3 FROM comments WHERE id = $1 FOR KEY SHARE ON CONFLICT DO NOTHING`,
      [commentId, actorId, emoji],
    );
  }

  async takeBackReaction(commentId: string, actorId: string, emoji: string): Promise<void> {
    await this.#prisma.reaction.deleteMany({ where: { commentId, actorId, emoji } });
  }

  /** Somebody has read a thread up to a time, unless they have read more of it already. */
  async markRead(threadId: string, userId: string, until: Date): Promise<void> {
    await this.#sql.query(
      `INSERT INTO thread_reads (thread_id, user_id, read_at)
       SELECT id, $2, LEAST($3::timestamptz, now()) FROM threads WHERE id = $1 FOR KEY SHARE
       ON CONFLICT (thread_id, user_id) DO UPDATE SET read_at = GREATEST(thread_reads.read_at, EXCLUDED.read_at)`,
      [threadId, userId, until],
    );
  }

  /** One at a time in a map, for threads are numbered. */
  #adding(mapId: string, add: (sql: Sql) => Promise<Added>): Promise<Added> {
    return this.#sql.transaction(async (sql) => {
      await sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('comments ' || $1, 0))`, [mapId]);
      const [held] = await sql.query<{ comments: number; characters: number }>(
        `SELECT count(*)::int AS comments, COALESCE(sum(length(c.body)), 0)::int AS characters
         FROM comments c JOIN threads t ON t.id = c.thread_id WHERE t.map_id = $1`,
        [mapId],
      );
      if (held && (held.comments >= MOST.comments || held.characters >= MOST.characters)) return 'full';
      return add(sql);
    });
  }
}

/** Comments of a thread are told apart by when they were written, to the millisecond. */
async function addComment(sql: Sql, threadId: string, comment: NewComment): Promise<string> {
  const id = newId();
  await sql.query(
    `INSERT INTO comments (id, thread_id, user_id, guest_id, author_name, body, created_at)
     SELECT $1, $2, $3, $4, $5, $6, GREATEST(clock_timestamp(), max(created_at) + interval '1 millisecond')
     FROM comments WHERE thread_id = $2`,
    [id, threadId, comment.userId, comment.guestId, comment.authorName, comment.body],
  );
  await addMentions(sql, id, comment.mentions);
  await noteComment(sql, id);
  return id;
}

async function addMentions(sql: Sql, commentId: string, userIds: readonly string[]): Promise<void> {
  await sql.query(
    `INSERT INTO mentions (comment_id, user_id)
     SELECT c.id, u.id FROM comments c, users u WHERE c.id = $1 AND u.id = ANY($2::text[])
     FOR KEY SHARE ON CONFLICT DO NOTHING`,
    [commentId, userIds],
  );
}
