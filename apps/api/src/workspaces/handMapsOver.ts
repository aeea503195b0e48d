import type { Sql } from '../database/sql.ts';

/** Those of these maps that are without an owner go to the owners of their workspace. */
export async function handMapsOver(sql: Sql, mapIds: readonly string[]): Promise<void> {
  await sql.query(
    `INSERT INTO map_people (map_id, user_id, role)
     SELECT m.id, w.user_id, 'owner' FROM maps m JOIN members w ON w.workspace_id = m.workspace_id AND w.role = 'owner'
     WHERE m.id = ANY($1::text[]) AND NOT EXISTS (SELECT 1 FROM map_people WHERE map_id = m.id AND role = 'owner')
     ON CONFLICT (map_id, user_id) DO UPDATE SET role = 'owner'`,
    [mapIds],
  );
}
