import type { ListMapsQuery, ListMapsResponse } from '@milepost/schema/http';
import { titleKey } from '../collaboration/titleKey.ts';
import type { Sql } from '../database/sql.ts';
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

/** One page of the maps, or of the trash. */
export async function listMaps(sql: Sql, query: ListMapsQuery): Promise<ListMapsResponse> {
  const { sort, limit } = query;
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
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ id, title, revision, stageCount, cardCount, createdAt, updatedAt, deletedAt }) => ({
      id,
      title,
      revision,
      stageCount,
      cardCount,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      ...(deletedAt ? { deletedAt: deletedAt.toISOString() } : {}),
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
    SELECT id, title, revision, stage_count AS "stageCount", card_count AS "cardCount", created_at AS "createdAt", updated_at AS "updatedAt", deleted_at AS "deletedAt",
      ${TITLE_START} AS "titleStart"
    FROM maps
    WHERE (deleted_at IS NOT NULL) = $1::boolean
      AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS word WHERE position(word IN title_key) = 0)
      AND ($3::text IS NULL OR (${column}, id COLLATE "C") ${beyond} ($3::${type}, $4::text))
    ORDER BY ${column} ${direction}, id COLLATE "C" ${direction}
    LIMIT $5`;
}
