import { makeWhenChanged } from './make-when-changed.ts';

/**
 * Generates the Prisma client when schema.prisma or Prisma's version changed.
 *
 * `prisma generate` wants a schema-engine binary and downloads it, though generating never runs it. Naming any program
 * that exists keeps it from the download, so that an installation needs nothing but the package registry. The client
 * that it writes is not kept in git: it follows from the schema.
 */
export function generatePrisma(): Promise<void> {
  return makeWhenChanged({
    title: 'Generating the database client',
    inputs: ['prisma/schema.prisma', 'apps/api/package.json', 'tools/generate-prisma.ts'],
    output: 'apps/api/src/database/generated',
    command: ['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', 'prisma/schema.prisma'],
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
}

if (import.meta.main) await generatePrisma();
