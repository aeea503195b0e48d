import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** All that decides, with a map and the options, what a drawing looks like. The last has the versions of libraries. */
const SOURCES = [
  'packages/drawing/src',
  'packages/drawing/generated/fonts/build.json',
  'packages/schema/src',
  'apps/api/src/exports',
  'pnpm-lock.yaml',
];

let version: string | undefined;

/** Changes whenever the code that draws does, so that nobody takes a picture by older code for the one of today. */
export function drawingVersion(): string {
  version ??= hashOf(SOURCES.flatMap((path) => filesUnder(join(ROOT, path))));
  return version;
}

/** A short hash of the contents of files and their names. */
export function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`\0${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 12);
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
