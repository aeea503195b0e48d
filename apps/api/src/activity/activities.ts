import { newId } from '@milepost/schema';
import type { Sentence } from '@milepost/schema/history';
import type { ActivityKind, Activity as Told } from '@milepost/schema/http';
import type { Sql } from '../database/sql.ts';
import type { Logger } from '../logger.ts';
import type { Actor } from '../policies/actor.ts';
import type { Author } from '../versions/versions.repository.ts';

/** Something that happened to a map. */
export interface Happened {
  id: string;
  kind: Told['kind'];
  at: Date;
  by: Author[];
  /** The name that a guest gave. */
  guestName: string | null;
  about: string | null;
  /** For a version. */
  changes: Sentence[] | undefined;
}

interface Row {
  id: string;
  kind: Told['kind'];
  actorId: string | null;
  actorName: string | null;
  about: string | null;
  at: Date;
  authors: string | null;
  changes: string | null;
}

const LIST = `
  SELECT * FROM (
    SELECT id, kind, actor_id AS "actorId", actor_name AS "actorName", about, created_at AS at,
      NULL AS authors, NULL AS changes
    FROM activities WHERE map_id = $1
    UNION ALL
    SELECT id, CASE kind::text WHEN 'automatic' THEN 'edited' ELSE kind::text END, NULL, NULL, name, created_at,
      authors, changes
    FROM versions WHERE map_id = $1
  ) AS happened
  WHERE $3::timestamptz IS NULL OR (at, id COLLATE "C") < ($3::timestamptz, $4::text)
  ORDER BY at DESC, id COLLATE "C" DESC LIMIT $2`;

/** What happened to maps: versions tell of edits, and the rest is noted when it happens. */
export class Activities {
  readonly #sql: Sql;
  readonly #log: Logger;

  constructor(sql: Sql, log: Logger) {
    this.#sql = sql;
    this.#log = log;
  }

  /** Notes what somebody did, once it is done. That it could not be noted keeps nothing from having happened. */
  async note(mapId: string, kind: ActivityKind, actor: Actor, about?: string, guestName?: string): Promise<void> {
    try {
      await this.#sql.query(
        `INSERT INTO activities (id, map_id, kind, actor_id, actor_name, about) VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), mapId, kind, actor.kind === 'nobody' ? null : actor.id, guestName ?? null, about ?? null],
      );
    } catch (error) {
      this.#log.warn({ err: error, mapId, kind }, 'an activity was not noted');
    }
  }

  /** A page of what happened to a map, newest first. */
  async list(mapId: string, limit: number, after?: { at: Date; id: string }): Promise<Happened[]> {
    const rows = await this.#sql.query<Row>(LIST, [mapId, limit, after?.at ?? null, after?.id ?? null]);
    return rows.map(({ id, kind, at, about, actorId, actorName, authors, changes }) => ({
      id,
      kind,
      at,
      about,
      guestName: actorName,
      by: authors === null ? (actorId === null ? [] : [{ id: actorId }]) : (JSON.parse(authors) as Author[]),
      changes: changes === null ? undefined : (JSON.parse(changes) as Sentence[]),
    }));
  }

  /** Forgets what happened before a time, versions aside. */
  async forget(before: Date): Promise<void> {
    await this.#sql.query('DELETE FROM activities WHERE created_at < $1', [before]);
  }
}
