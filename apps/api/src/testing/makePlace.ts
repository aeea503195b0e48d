import type { Database } from '../database/database.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';

/** Somebody with a workspace, straight in the database: where maps can go when there is no server. */
export async function makePlace({ sql }: Pick<Database, 'sql'>): Promise<MapPlace> {
  await sql.query(`INSERT INTO users (id, name, email, updated_at) VALUES ('ann', 'Ann', 'ann@example.org', now())`);
  await sql.query(`INSERT INTO workspaces (id, name) VALUES ('shop', 'Shop')`);
  await sql.query(`INSERT INTO members (workspace_id, user_id, role) VALUES ('shop', 'ann', 'owner')`);
  return { workspaceId: 'shop', ownerId: 'ann' };
}
