import type { Connection } from './database.ts';
import type { Migration } from './migrationFolder.ts';
import { asMigrationList, readDatamodel, readMigrations } from './migrationFolder.ts';
import type { Sql } from './sql.ts';

/** The database can't be brought to the form that this code needs. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Applies the migrations that the database doesn't have yet, and gives their names.
 *
 * @throws MigrationError when one failed, now or before, or when a newer Milepost has been there
 */
export async function migrate(connection: Connection): Promise<string[]> {
  const migrations = readMigrations();
  // The engine is loaded only when there is something to do: it costs more than the rest of a start.
  if (await hasAll(connection.sql, migrations)) return [];
  return withMigrationLock(connection, async () => {
    const pending = await pendingMigrations(connection.sql, migrations);
    if (pending.length === 0) return [];
    const { startSchemaEngine } = await import('./schemaEngine.ts');
    const adapter = await connection.openMigrationAdapter();
    const engine = await startSchemaEngine(() => Promise.resolve(adapter), readDatamodel());
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: asMigrationList(migrations),
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MigrationError(`a migration of the database failed: ${reason.replace(/\s+/g, ' ').trim()}`);
    } finally {
      engine.free();
      await adapter.dispose();
    }
  });
}

/** Whether the database has every migration. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  return (await pendingMigrations(sql, readMigrations())).length === 0;
}

/** Without the lock, a migration that is half done may be under way in another process. */
async function hasAll(sql: Sql, migrations: readonly Migration[]): Promise<boolean> {
  try {
    return (await pendingMigrations(sql, migrations)).length === 0;
  } catch (error) {
    if (error instanceof MigrationError) return false;
    throw error;
  }
}

async function pendingMigrations(sql: Sql, migrations: readonly Migration[]): Promise<Migration[]> {
  const [table] = await sql.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!table?.exists) return [...migrations];
  const rows = await sql.query<{ migration_name: string; finished_at: Date | null }>(
    'SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const failed = rows.find(({ finished_at }) => finished_at === null);
  if (failed) throw new MigrationError(`the migration ${failed.migration_name} of the database failed half-way`);
  const known = new Set(migrations.map(({ name }) => name));
  const foreign = rows.find(({ migration_name }) => !known.has(migration_name));
  if (foreign) {
    throw new MigrationError(
      `a newer Milepost has used this database (it has the migration ${foreign.migration_name})`,
    );
  }
  const applied = new Set(rows.map(({ migration_name }) => migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * Lets one process migrate at a time. The lock belongs to a transaction of its own while the engine works on other
 * connections; the embedded database has only one connection, and its folder is locked already.
 */
function withMigrationLock<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  if (connection.kind === 'embedded') return work();
  return connection.sql.transaction(async (sql) => {
    await sql.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    return work();
  });
}

const MIGRATION_LOCK = 4_400_001;
