import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decompress } from 'wawoff2';
import { readSfnt, type Sfnt } from './sfnt.ts';

const packages = createRequire(import.meta.url);

/** A font as its package has it, TTF or WOFF2, by the module specifier of its file. */
export async function readSource(source: string): Promise<Sfnt> {
  const file = readFileSync(packages.resolve(source));
  return readSfnt(source.endsWith('.woff2') ? Buffer.from(await decompress(file)) : file);
}
