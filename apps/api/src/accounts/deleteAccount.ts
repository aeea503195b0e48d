import type { Sql } from '../database/sql.ts';
import { handMapsOver } from '../workspaces/handMapsOver.ts';

/** What stands in the place of the name of somebody whose account is gone. */
export const FORMER = 'Former member';

/** What came of it: who may not go yet, because workspaces would be without an owner; or which maps and workspaces went along. */
export type Deleted =
  | { kept: Array<{ id: string; name: string }> }
  | { kept?: never; maps: string[]; workspaces: string[] };

/**
 * Deletes an account and what is theirs alone: workspaces that nobody else belongs to with all their maps, sessions,
 * tokens, reactions. What they made with others stays with those: maps go to the owners of their workspace, comments,
 * approvals and versions stay, without the name.
 */
export function deleteAccount(sql: Sql, userId: string): Promise<Deleted> {
  return sql.transaction(async (transaction) => {
    // In one order, so that two who go at once don't wait for each other for ever.
    const workspaces = await transaction.query<{ id: string; name: string }>(
      `SELECT w.id, w.name FROM workspaces w JOIN members m ON m.workspace_id = w.id
       WHERE m.user_id = $1 ORDER BY w.id FOR UPDATE OF w`,
      [userId],
    );
    const ids = workspaces.map(({ id }) => id);
    const others = await transaction.query<{ id: string; owners: number }>(
      `SELECT workspace_id AS id, (count(*) FILTER (WHERE role = 'owner'))::int AS owners FROM members
       WHERE workspace_id = ANY($1::text[]) AND user_id <> $2 GROUP BY workspace_id`,
      [ids, userId],
    );
    const ownersOf = new Map(others.map(({ id, owners }) => [id, owners]));
    const kept = workspaces.filter(({ id }) => ownersOf.get(id) === 0);
    if (kept.length > 0) return { kept };

    const alone = ids.filter((id) => !ownersOf.has(id));
    const maps = await transaction.query<{ id: string }>('SELECT id FROM maps WHERE workspace_id = ANY($1::text[])', [
      alone,
    ]);
    await transaction.query('DELETE FROM workspaces WHERE id = ANY($1::text[])', [alone]);
    await transaction.query('DELETE FROM members WHERE user_id = $1', [userId]);
    const left = await transaction.query<{ mapId: string }>(
      'DELETE FROM map_people WHERE user_id = $1 RETURNING map_id AS "mapId"',
      [userId],
    );
    await handMapsOver(
      transaction,
      left.map(({ mapId }) => mapId),
    );
    await transaction.query('UPDATE comments SET author_name = $2 WHERE user_id = $1', [userId, FORMER]);
    await transaction.query('UPDATE approvals SET asked_by_name = $2 WHERE asked_by_id = $1', [userId, FORMER]);
    await transaction.query('UPDATE approval_answers SET name = $2 WHERE actor_id = $1', [userId, FORMER]);
    await transaction.query('UPDATE assets SET created_by = NULL WHERE created_by = $1', [userId]);
    await transaction.query('DELETE FROM reactions WHERE actor_id = $1', [userId]);
    await transaction.query('DELETE FROM verifications WHERE value = $1', [userId]);
    await transaction.query('DELETE FROM users WHERE id = $1', [userId]);
    return { maps: maps.map(({ id }) => id), workspaces: alone };
  });
}
