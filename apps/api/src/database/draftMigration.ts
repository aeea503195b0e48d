import { PGlite } from '@electric-sql/pglite';
import { connectForScripts } from './connectForScripts.ts';
import type { Migration } from './migrationFolder.ts';
import { asMigrationList } from './migrationFolder.ts';
import { startSchemaEngine } from './schemaEngine.ts';

/**
 * The script that leads from what the migrations make to what the datamodel says; undefined when they are in step. The
 * migrations are run on an empty database to find out what they make; `open` gives one.
 */
export async function draftMigration(
  migrations: readonly Migration[],
  datamodel: string,
  open: () => Promise<PGlite> = () => PGlite.create('memory://'),
): Promise<string | undefined> {
  const databases: PGlite[] = [];
  const engine = await startSchemaEngine(async () => {
    const database = await open();
    databases.push(database);
    return connectForScripts(database);
  }, datamodel);
  try {
    const { stdout } = await engine.diff({
      from: migrations.length > 0 ? { tag: 'migrations', ...asMigrationList(migrations) } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: datamodel }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = stdout?.trim() ?? '';
    return script === '' || script === '-- This is an empty migration.' ? undefined : `${script}\n`;
  } finally {
    engine.free();
    await Promise.all(databases.map((database) => database.close()));
  }
}
