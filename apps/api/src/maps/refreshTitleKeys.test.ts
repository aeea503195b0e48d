import { blankMap } from '@milepost/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleKey } from '../collaboration/titleKey.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { makePlace } from '../testing/makePlace.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import { createMap } from './createMap.ts';
import { MapsRepository } from './maps.repository.ts';
import { refreshTitleKeys } from './refreshTitleKeys.ts';

describe.each(DATABASE_KINDS)('keys of titles on the %s database', (kind) => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase(kind);
    database = await openDatabase(test.config, () => undefined);
    await migrate(database);
  });
  afterAll(async () => {
    await database?.close();
    await test?.close();
  });

  it('that are not those of today are made again, page by page, and no others', async () => {
    const { sql } = database;
    const maps = new MapsRepository(database);
    const { id } = await createMap({ maps }, blankMap('Straße'), await makePlace(database));
    await sql.query(
      `INSERT INTO maps (id, workspace_id, title, title_key, schema_version, state, document)
       SELECT 'copy-' || n, workspace_id, title || ' ' || n, 'old', schema_version, state, document
       FROM maps, generate_series(1, 2500) AS n`,
    );
    expect(await refreshTitleKeys(sql)).toBe(2_500);
    const rows = await sql.query<{ title: string; key: string }>('SELECT title, title_key AS key FROM maps');
    expect(rows).toHaveLength(2_501);
    for (const { title, key } of rows) expect(key).toBe(titleKey(title));
    expect(await refreshTitleKeys(sql)).toBe(0);

    await sql.query(`UPDATE maps SET title_key = 'straße' WHERE id = $1`, [id]);
    expect(await refreshTitleKeys(sql)).toBe(1);
  });
});
