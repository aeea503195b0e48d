import type { MapReader } from '@milepost/schema/http';
import type { Sql } from '../database/sql.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayRead } from '../policies/mapPolicy.ts';
import type { Role } from '../policies/role.ts';

interface Row extends MapReader {
  workspaceRole: Role | null;
  ownRole: Role | null;
}

const PEOPLE = `
  SELECT u.id, u.name, w.role AS "workspaceRole", p.role AS "ownRole"
  FROM (
    SELECT user_id FROM members WHERE workspace_id = $2 UNION SELECT user_id FROM map_people WHERE map_id = $1
  ) AS people
  JOIN users u ON u.id = people.user_id
  LEFT JOIN members w ON w.workspace_id = $2 AND w.user_id = u.id
  LEFT JOIN map_people p ON p.map_id = $1 AND p.user_id = u.id
  WHERE u.is_anonymous IS NOT TRUE
  ORDER BY lower(u.name), u.id`;

/** The people with an account who may read a map, by name: those whom a comment may call. */
export async function readersOf(sql: Sql, map: MapFacts): Promise<Array<MapReader & { isOwnPerson: boolean }>> {
  const rows = await sql.query<Row>(PEOPLE, [map.id, map.workspaceId]);
  return rows
    .filter(({ id, name, workspaceRole, ownRole }) =>
      mayRead(
        { kind: 'person', id, name, isAnonymous: false, byToken: false, scope: 'owner' },
        { ...map, workspaceRole: workspaceRole ?? undefined, ownRole: ownRole ?? undefined },
      ),
    )
    .map(({ id, name, ownRole }) => ({ id, name, isOwnPerson: ownRole !== null }));
}
