import type { ListMapsQuery, ListMapsResponse } from '@milepost/schema/http';
import { titleKey } from '../collaboration/titleKey.ts';
import type { Sql } from '../database/sql.ts';
import type { Person } from '../policies/actor.ts';
import type { Role } from '../policies/role.ts';
import { isAtLeast, weakerOf } from '../policies/role.ts';
import type { Position } from './cursor.ts';
import { readCursor, writeCursor } from './cursor.ts';

interface Row {
  id: string;
  title: string;
  revision: number;
  stageCount: number;
  cardCount: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  titleStart: string;
  workspaceId: string;
  role: Role;
}

/**
 * Titles are sorted by their first 200 characters, for these go into the cursor, and by bytes, so that they are in the
 * same order on every database.
 */
const TITLE_START = 'left(title_key, 200)';

const EXPRESSIONS = {
  updatedAt: { column: 'updated_at', type: 'timestamptz' },
  createdAt: { column: 'created_at', type: 'timestamptz' },
  title: { column: `${TITLE_START} COLLATE "C"`, type: 'text' },
} as const;

/** One page of the maps that somebody may read, or of those in the trash that they may take out. */
export async function listMaps(sql: Sql, person: Person, query: ListMapsQuery): Promise<ListMapsResponse> {
  const { sort, limit } = query;
  // What is in the trash is shown to those who may take it out, and a token may be for less than its owner.
  if (query.trash === 'true' && !isAtLeast(person.scope, 'editor')) return { items: [], nextCursor: null };
  const direction = query.direction ?? (sort === 'title' ? 'asc' : 'desc');
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort, direction);
  const words = titleKey(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const rows = await sql.query<Row>(statement(sort, direction), [
    query.trash === 'true',
    words,
    after?.sortedBy ?? null,
    after?.id ?? null,
    limit + 1,
    person.id,
    query.workspaceId ?? null,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      title: row.title,
      revision: row.revision,
      workspaceId: row.workspaceId,
      role: weakerOf(row.role, person.scope) ?? 'viewer',
      stageCount: row.stageCount,
      cardCount: row.cardCount,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      ...(row.deletedAt ? { deletedAt: row.deletedAt.toISOString() } : {}),
    })),
    nextCursor: last && rows.length > limit ? writeCursor(sort, direction, positionOf(last, sort)) : null,
  };
}

function positionOf(row: Row, sort: ListMapsQuery['sort']): Position {
  return { id: row.id, sortedBy: sort === 'title' ? row.titleStart : row[sort].toISOString() };
}

function statement(sort: ListMapsQuery['sort'], direction: 'asc' | 'desc'): string {
  const { column, type } = EXPRESSIONS[sort];
  const beyond = direction === 'asc' ? '>' : '<';
  return `
    SELECT id, title, revision, stage_count AS "stageCount", card_count AS "cardCount",
      created_at AS "createdAt", updated_at AS "updatedAt", deleted_at AS "deletedAt",
      workspace_id AS "workspaceId", role, ${TITLE_START} AS "titleStart"
    FROM (
      SELECT m.*, LEAST(p.role, CASE m.visibility WHEN 'workspace' THEN w.role END) AS role
      FROM (
        SELECT m.id FROM members w JOIN maps m ON m.workspace_id = w.workspace_id WHERE w.user_id = $6
        UNION SELECT map_id FROM map_people WHERE user_id = $6
      ) AS theirs
      JOIN maps m ON m.id = theirs.id
      LEFT JOIN members w ON w.workspace_id = m.workspace_id AND w.user_id = $6
      LEFT JOIN map_people p ON p.map_id = m.id AND p.user_id = $6
      WHERE $7::text IS NULL OR m.workspace_id = $7
    ) AS maps
    WHERE role <= CASE WHEN $1::boolean THEN 'editor' ELSE 'viewer' END::role
      AND (deleted_at IS NOT NULL) = $1::boolean
      AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE position(word IN title_key) = 0)
      AND ($3::text IS NULL OR (${column}, id COLLATE "C") ${beyond} ($3::${type}, $4::text))
    ORDER BY ${column} ${direction}, id COLLATE "C" ${direction}
    LIMIT $5`;
}
