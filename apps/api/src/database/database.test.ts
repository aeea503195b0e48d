import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS, openEmptyDatabase } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { draftMigration } from './draftMigration.ts';
import { isMigrated, MigrationError, migrate } from './migrate.ts';
import { readDatamodel, readMigrations } from './migrationFolder.ts';

describe('the migrations', () => {
  it('lead to what schema.prisma says', async () => {
    expect(await draftMigration(readMigrations(), readDatamodel(), openEmptyDatabase)).toBeUndefined();
  });

  it('would be found wanting', async () => {
    const wanted = readDatamodel().replace('model MapClient {', 'model MapClient {\n  seenAt DateTime?');
    expect(await draftMigration(readMigrations(), wanted, openEmptyDatabase)).toContain('ADD COLUMN');
  });
});

describe.each(DATABASE_KINDS)('the %s database', (kind) => {
  let testDatabase: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testDatabase = await createTestDatabase(kind);
    database = await openDatabase(testDatabase.config, () => {});
  });
  afterAll(async () => {
    await database?.close();
    await testDatabase?.close();
  });

  it('is migrated once, however many start at once', async () => {
    expect(await isMigrated(database.sql)).toBe(false);
    const names = readMigrations().map(({ name }) => name);
    const starts = kind === 'postgres' ? [migrate(database), migrate(database)] : [migrate(database)];
    const applied = (await Promise.all(starts)).flat();
    expect(applied).toEqual(names);
    expect(await migrate(database)).toEqual([]);
    expect(await isMigrated(database.sql)).toBe(true);
  });

  it('leaves no lock behind that would stop the next server from migrating', async () => {
    // The embedded database has one connection for everything, and one server.
    if (kind === 'embedded') return;
    const locks = () => database.sql.query(`SELECT * FROM pg_locks WHERE locktype = 'advisory'`);
    await waitFor(async () => (await locks()).length === 0, 'the end of the lock');
  });

  it('takes and gives values as they are', async () => {
    const bytes = new Uint8Array([0, 1, 127, 128, 255]);
    const time = new Date('2026-11-22T10:20:30.456Z');
    const [row] = await database.sql.query<Record<string, unknown>>(
      'SELECT $1::bytea AS bytes, $2::timestamptz AS time, $3::text AS text, $4::int AS number, $5::bigint AS id, $6::boolean AS yes, $7::text AS nothing',
      [bytes, time, 'é日😀\\\'"', -7, 2 ** 40, true, null],
    );
    expect(row).toEqual({
      bytes: expect.any(Uint8Array),
      time,
      text: 'é日😀\\\'"',
      number: -7,
      id: 2 ** 40,
      yes: true,
      nothing: null,
    });
    expect(Buffer.compare(row?.bytes as Uint8Array, bytes)).toBe(0);
  });

  it('keeps all of a transaction or nothing', async () => {
    await database.sql.query('CREATE TABLE tried (number int)');
    await database.sql.transaction(async (sql) => {
      await sql.query('INSERT INTO tried VALUES (1)');
    });
    const failing = database.sql.transaction(async (sql) => {
      await sql.query('INSERT INTO tried VALUES (2)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const wrong = database.sql.transaction(async (sql) => {
      await sql.query('INSERT INTO tried VALUES (3)');
      await sql.query('INSERT INTO nowhere VALUES (3)');
    });
    await expect(wrong).rejects.toThrow('nowhere');
    expect(await database.sql.query('SELECT number FROM tried')).toEqual([{ number: 1 }]);
  });

  it('lets nothing in between the statements of a transaction', async () => {
    await database.sql.query('CREATE TABLE counted (number int)');
    await database.sql.query('INSERT INTO counted VALUES (0)');
    const add = () =>
      database.sql.transaction(async (sql) => {
        const [row] = await sql.query<{ number: number }>('SELECT number FROM counted FOR UPDATE');
        await sql.query('UPDATE counted SET number = $1', [(row?.number ?? 0) + 1]);
      });
    const reads = () => database.prisma.map.findMany({ select: { id: true } });
    await Promise.all(Array.from({ length: 20 }, () => [add(), reads()]).flat());
    expect(await database.sql.query('SELECT number FROM counted')).toEqual([{ number: 20 }]);
  });

  it('refuses to start on the database of a newer Milepost, or after a failed migration', async () => {
    const insert = `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
      VALUES ($1, '', $1, now(), $2, 1)`;
    await database.sql.query(insert, ['29990101000000_future', new Date()]);
    await expect(migrate(database)).rejects.toThrow(MigrationError);
    await expect(migrate(database)).rejects.toThrow('a newer Milepost');
    await database.sql.query(`DELETE FROM _prisma_migrations WHERE id = '29990101000000_future'`);
    await database.sql.query(insert, ['29990101000000_half', null]);
    await expect(migrate(database)).rejects.toThrow('half-way');
    await database.sql.query(`DELETE FROM _prisma_migrations WHERE id = '29990101000000_half'`);
    expect(await migrate(database)).toEqual([]);
  });
});
