import { LRUCache } from 'lru-cache';
import type { Sql } from '../database/sql.ts';
import type { Actor } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Role } from '../policies/role.ts';

/** How long (ms) it is remembered how somebody stands to a map: what another process changed holds after that. */
const REMEMBERED = 500;

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
  readonly #known = new LRUCache<string, MapFacts>({ max: 10_000, ttl: REMEMBERED });
  #forgotten = 0;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** How somebody stands to a map; undefined when there is no such map, in the trash or outside. */
  async of(mapId: string, actor: Actor): Promise<MapFacts | undefined> {
    const userId = actor.kind === 'person' ? actor.id : '';
    const key = `${mapId} ${userId}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asOf = this.#forgotten;
    const [row] = await this.#sql.query<Row>(FACTS, [mapId, userId]);
    if (!row) return undefined;
    const facts = { ...row, workspaceRole: row.workspaceRole ?? undefined, ownRole: row.ownRole ?? undefined };
    // What was read before a change may be of before it.
    if (asOf === this.#forgotten) this.#known.set(key, facts);
    return facts;
  }

  /** Asks anew from now on: who may do what has changed. */
  forget(): void {
    this.#forgotten++;
    this.#known.clear();
  }
}
