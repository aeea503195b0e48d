// Writes the migration that brings the database from what the migrations make to what prisma/schema.prisma says:
//   node tools/create-migration.ts add-comments
// It is a draft: read it, add what moves data, and commit it with the schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { draftMigration } from '../apps/api/src/database/draftMigration.ts';
import { MIGRATIONS_FOLDER, readDatamodel, readMigrations } from '../apps/api/src/database/migrationFolder.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Name the migration in lower case with dashes, such as: node tools/create-migration.ts add-comments');
  process.exit(1);
}
mkdirSync(MIGRATIONS_FOLDER, { recursive: true });
const script = await draftMigration(readMigrations(), readDatamodel());
if (!script) {
  console.info('The migrations and prisma/schema.prisma are in step: there is nothing to write.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name.replaceAll('-', '_')}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), script);
console.info(`Wrote ${relative(process.cwd(), join(folder, 'migration.sql'))}`);
