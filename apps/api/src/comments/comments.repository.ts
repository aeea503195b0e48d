import type { AnchorKind } from '@milepost/schema';
import { newId } from '@milepost/schema';
import type { Database } from '../database/database.ts';
import type { CommentWriter } from '../policies/commentPolicy.ts';
import { BEGIN_THREAD, CALL, REPLY } from './keepComment.ts';

/** Who says something: exactly one of the ids, and the name at this time. */
type NewWriter = CommentWriter & { authorName: string };

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

/** A thread without what is said in it. */
export interface ThreadPlace {
  id: string;
  anchorKind: AnchorKind;
  anchorId: string | null;
  anchorLabel: string;
  resolvedAt: Date | null;
}

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

  /** What a thread hangs on, and how it stands. */
  async place(mapId: string, id: string): Promise<ThreadPlace | undefined> {
    const [row] = await this.#sql.query<ThreadPlace>(
      `SELECT id, anchor_kind AS "anchorKind", anchor_id AS "anchorId", anchor_label AS "anchorLabel",
         resolved_at AS "resolvedAt"
       FROM threads WHERE id = $1 AND map_id = $2`,
      [id, mapId],
    );
    return row;
  }

  /** Whether a guest has said something in a thread. */
  async hasGuestSpoken(threadId: string, guestId: string): Promise<boolean> {
    return (await this.#prisma.comment.findFirst({ where: { threadId, guestId }, select: { id: true } })) !== null;
  }

  async findComment(mapId: string, threadId: string, id: string): Promise<CommentRow | undefined> {
    const where = { id, threadId, thread: { mapId } };
    return (await this.#prisma.comment.findUnique({ where, select: COMMENT })) ?? undefined;
  }

  /** Begins a thread. */
  async begin(mapId: string, anchor: NewThread, comment: NewComment): Promise<Added> {
    const id = newId();
    const hangs = [anchor.kind, anchor.id, anchor.label];
    const begun = await this.#sql.transaction(async (sql) => {
      // One after the other in a map, for threads are numbered.
      await sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('threads ' || $1, 0))`, [mapId]);
      return sql.query(BEGIN_THREAD, [newId(), ...written(comment), id, mapId, ...hangs]);
    });
    return begun.length === 0 ? 'full' : { id };
  }

  /** Adds to a thread. */
  async reply(mapId: string, threadId: string, comment: NewComment): Promise<Added> {
    const id = newId();
    const [kept] = await this.#sql.query<{ hasRoom: boolean; isKept: boolean }>(REPLY, [
      id,
      ...written(comment),
      threadId,
      mapId,
    ]);
    if (kept?.isKept) return { id };
    return kept?.hasRoom ? 'gone' : 'full';
  }

  /** Changes what a comment says, and whom it calls where that is told. */
  async rewrite(id: string, body: string, mentions: readonly string[] | undefined): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      await sql.query('UPDATE comments SET body = $2, edited_at = now() WHERE id = $1', [id, body]);
      if (!mentions) return;
      await sql.query('DELETE FROM mentions WHERE comment_id = $1 AND NOT user_id = ANY($2::text[])', [id, mentions]);
      await sql.query(CALL, [id, mentions]);
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
}

function written({ userId, guestId, authorName, body, mentions }: NewComment) {
  return [userId, guestId, authorName, body, mentions];
}
