import { titleKey } from '../collaboration/titleKey.ts';
import type { Sql } from '../database/sql.ts';

/** Rows that are looked at in one go. */
const PAGE = 1_000;

const READ = `
  SELECT id, title, title_key AS "titleKey" FROM maps WHERE id COLLATE "C" > $1 ORDER BY id COLLATE "C" LIMIT $2`;

/** A title that was changed meanwhile has got its new key with the change. */
const WRITE = `
  UPDATE maps SET title_key = fresh.key
  FROM unnest($1::text[], $2::text[], $3::text[]) AS fresh(id, title, key)
  WHERE maps.id = fresh.id AND maps.title = fresh.title`;

interface Row {
  id: string;
  title: string;
  titleKey: string;
}

/**
 * Brings the keys by which titles are found up to date: an older Milepost, or one on another version of Unicode, may
 * have made them differently. Gives how many that were.
 */
export async function refreshTitleKeys(sql: Sql): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const rows = await sql.query<Row>(READ, [after, PAGE]);
    const stale = rows.filter((row) => row.titleKey !== titleKey(row.title));
    if (stale.length > 0) {
      const columns = [stale.map(({ id }) => id), stale.map(({ title }) => title)];
      await sql.query(WRITE, [...columns, stale.map(({ title }) => titleKey(title))]);
    }
    count += stale.length;
    after = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE) return count;
  }
}
