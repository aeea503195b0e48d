import type { Sql } from '../database/sql.ts';
import type { Role } from '../policies/role.ts';

/** Makes somebody a member of a workspace, or leaves them the stronger role that they have already. */
export async function joinWorkspace(sql: Sql, workspaceId: string, userId: string, role: Role): Promise<void> {
  await sql.query(
    `INSERT INTO members (workspace_id, user_id, role) VALUES ($1, $2, $3::role)
     ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = LEAST(members.role, EXCLUDED.role)`,
    [workspaceId, userId, role],
  );
}
