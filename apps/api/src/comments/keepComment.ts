/** How many comments a map may have, and how many characters they may hold together. */
const MOST = { comments: 10_000, characters: 8_000_000 };

/** A table of one row: whether the map `$8` may have another comment. */
const ROOM = `
  room AS (
    SELECT count(*) < ${MOST.comments} AND COALESCE(sum(length(c.body)), 0) < ${MOST.characters} AS is_left
    FROM comments c JOIN threads t ON t.id = c.thread_id WHERE t.map_id = $8
  )`;

/** Which users `u` are told of comments by email: only at addresses that are known to be theirs. */
const HEARS = 'u.wants_digests AND u.email_verified AND u.is_anonymous IS NOT TRUE';

/**
 * Keeps a comment in the one row of `thread`, if it has any: `$1` is the comment's id, `$2` and `$3` its user or guest,
 * `$4` their name, `$5` what it says, and `$6` the users whom it calls. With it is noted who is to be told of it by email:
 * whom it calls and those who wrote in its thread before, but its author.
 */
const SAID = `
  said AS (
    INSERT INTO comments (id, thread_id, user_id, guest_id, author_name, body, created_at)
    SELECT $1, id, $2, $3, $4, $5, last_comment_at FROM thread
    RETURNING id, thread_id, user_id
  ), called AS (
    INSERT INTO mentions (comment_id, user_id)
    SELECT said.id, u.id FROM said, users u WHERE u.id = ANY($6::text[])
    FOR KEY SHARE OF u
    RETURNING user_id
  ), told AS (
    INSERT INTO notices (user_id, comment_id)
    SELECT u.id, said.id FROM said
    CROSS JOIN LATERAL (
      SELECT user_id FROM called UNION SELECT user_id FROM comments WHERE thread_id = said.thread_id
    ) AS concerned
    JOIN users u ON u.id = concerned.user_id
    WHERE u.id IS DISTINCT FROM said.user_id AND ${HEARS}
    FOR KEY SHARE OF u
  )`;

/**
 * Begins the thread `$7` with its first comment, pinned to `$9`, `$10` and labelled `$11`; gives a row unless the map has
 * no room. It gets the next number of its map, so no other thread may be begun there meanwhile.
 */
export const BEGIN_THREAD = `
  WITH ${ROOM}, thread AS (
    INSERT INTO threads (id, map_id, number, anchor_kind, anchor_id, anchor_label, last_comment_at)
    SELECT $7, $8, (SELECT COALESCE(max(number), 0) + 1 FROM threads WHERE map_id = $8),
      $9::anchor_kind, $10, $11, clock_timestamp()
    FROM room WHERE is_left
    RETURNING id, last_comment_at
  ), ${SAID}
  SELECT 1 FROM said`;

/**
 * Adds a comment to the thread `$7`. One statement, for others wait to see it. Comments of a thread are told apart by when
 * they were written, to the millisecond: so the thread knows the time of its last, and whoever writes next waits for it.
 */
export const REPLY = `
  WITH ${ROOM}, thread AS (
    UPDATE threads SET last_comment_at = GREATEST(clock_timestamp(), last_comment_at + interval '1 millisecond')
    WHERE id = $7 AND map_id = $8 AND (SELECT is_left FROM room)
    RETURNING id, last_comment_at
  ), ${SAID}
  SELECT (SELECT is_left FROM room) AS "hasRoom", EXISTS (SELECT 1 FROM said) AS "isKept"`;

/** Has a comment `$1` call the users `$2` by name, and notes that those are to be told whom it has not called before. */
export const CALL = `
  WITH called AS (
    INSERT INTO mentions (comment_id, user_id)
    SELECT c.id, u.id FROM comments c, users u WHERE c.id = $1 AND u.id = ANY($2::text[])
    FOR KEY SHARE
    ON CONFLICT DO NOTHING
    RETURNING comment_id, user_id
  )
  INSERT INTO notices (user_id, comment_id)
  SELECT u.id, c.id FROM called
  JOIN comments c ON c.id = called.comment_id
  JOIN users u ON u.id = called.user_id
  WHERE u.id IS DISTINCT FROM c.user_id AND ${HEARS}
  ON CONFLICT DO NOTHING`;
