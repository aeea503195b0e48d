import { Remembered } from '../accounts/remembered.ts';
import type { Sql } from '../database/sql.ts';
import type { Actor } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Role } from '../policies/role.ts';

interface Row {
  id: string;
  workspaceId: string;
  visibility: MapFacts['visibility'];
  inTrash: boolean;
  workspaceRole: Role | null;
  ownRole: Role | null;
}

const FACTS = `
  SELECT m.id, m.workspace_id AS "workspaceId", m.visibility, m.deleted_at IS NOT NULL AS "inTrash",
    w.role AS "workspaceRole", p.role AS "ownRole"
  FROM maps m
  LEFT JOIN members w ON w.workspace_id = m.workspace_id AND w.user_id = $2
  LEFT JOIN map_people p ON p.map_id = m.id AND p.user_id = $2
  WHERE m.id = $1`;

/** What the policies need to know of maps, for those who ask. */
export class MapAccess {
  readonly #sql: Sql;
  readonly #known = new Remembered<MapFacts>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** How somebody stands to a map; undefined when there is no such map, in the trash or outside. */
  async of(mapId: string, actor: Actor): Promise<MapFacts | undefined> {
    const userId = actor.kind === 'person' ? actor.id : '';
    return this.#known.get(`${mapId} ${userId}`, async () => {
      const [row] = await this.#sql.query<Row>(FACTS, [mapId, userId]);
      return row && { ...row, workspaceRole: row.workspaceRole ?? undefined, ownRole: row.ownRole ?? undefined };
    });
  }

  /** Asks anew from now on: who may do what has changed. */
  forget(): void {
    this.#known.forget();
  }
}
