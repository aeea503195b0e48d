import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The folder with schema.prisma and the migrations. */
export const PRISMA_FOLDER = fileURLToPath(new URL('../../../../prisma/', import.meta.url));

export const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, 'migrations');

export interface Migration {
  name: string;
  script: string;
  /** As Prisma records it: SHA-256 of the script. */
  checksum: string;
}

export function readDatamodel(): string {
  return readFileSync(join(PRISMA_FOLDER, 'schema.prisma'), 'utf8');
}

/** The migrations, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    });
}

/** The migrations in the form in which Prisma's schema engine wants them. */
export function asMigrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  };
}
