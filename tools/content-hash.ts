import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Folders that hold what was made or installed, never what someone wrote. */
const madeFolders = new Set(['node_modules', 'dist', 'generated']);

/** Tests change nothing that is built. */
const isTest = /\.test\.tsx?$/;

function filesUnder(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && madeFolders.has(entry.name)) && !isTest.test(entry.name))
    .flatMap((entry) => filesUnder(`${path}/${entry.name}`));
}

/**
 * A hash over the names and contents of the given files and everything in the given folders, apart from tests and from
 * what is made or installed. Paths are relative to the root; one that does not exist throws.
 */
export function contentHash(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
