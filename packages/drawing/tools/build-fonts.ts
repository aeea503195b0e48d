/**
 * Makes the fonts that the page measures and draws with and those that the server draws with: the same tables, once as
 * TTF and once as WOFF2. Run by the start and test commands; does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFile } from '../src/fonts/manifest.ts';
import { BUNDLED_FAMILIES, FONTS_REVISION } from '../src/fonts/manifest.ts';
import { disableFeature } from './disableFeature.ts';
import { drawBoxes } from './drawBoxes.ts';
import { dropCharacters } from './dropCharacters.ts';
import { encodeWoff2 } from './encodeWoff2.ts';
import { LEFT_TO_OTHERS } from './leftToOthers.ts';
import { readSource } from './readSource.ts';
import { separateGlyphs } from './separateGlyphs.ts';
import type { Sfnt } from './sfnt.ts';
import { writeSfnt } from './sfnt.ts';

const TOOLS = dirname(fileURLToPath(import.meta.url));
const OUTPUT = join(TOOLS, '../generated/fonts');
const STAMP = join(OUTPUT, 'build.json');
const packages = createRequire(import.meta.url);

/** Fonts that few maps need are compressed less: twenty times faster, and a tenth larger. */
const QUALITY = { always: 11, whenNeeded: 6 };

interface Stamp {
  /** Hash of everything the output depends on. */
  inputs: string;
  /** Bytes of each output file. */
  files: Record<string, number>;
}

const files = BUNDLED_FAMILIES.flatMap((family) => family.files);

function hashOfInputs(): string {
  const hash = createHash('sha256').update(FONTS_REVISION);
  for (const name of readdirSync(TOOLS).sort()) hash.update(readFileSync(join(TOOLS, name)));
  for (const { name, source } of files) {
    if (source === undefined) continue; // Drawn by these tools.
    const owner = packages.resolve(`${/^(@[^/]+\/)?[^/]+/.exec(source)?.[0]}/package.json`);
    hash.update(`${name} ${source} ${JSON.parse(readFileSync(owner, 'utf8')).version}\n`);
  }
  return hash.digest('hex');
}

function isUpToDate(inputs: string): boolean {
  if (!existsSync(STAMP)) return false;
  try {
    const stamp: Stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
    return (
      stamp.inputs === inputs &&
      Object.entries(stamp.files).every(([name, bytes]) => statSync(join(OUTPUT, name)).size === bytes)
    );
  } catch {
    return false; // Cut off while writing, or a file is gone: build again.
  }
}

async function make({ name, weights, source }: FontFile): Promise<Sfnt> {
  const sfnt = source === undefined ? drawBoxes(weights[0] ?? 400) : adapt(name, await readSource(source));
  // Skia emboldens a lighter face for heavier text, which the page is told not to do.
  if (weights[0] === 400 && weights.length > 1) sfnt.tables.get('OS/2')?.writeUInt16BE(600, 4);
  markLossless(sfnt);
  return sfnt;
}

/** The original without what the two sides would treat differently or nobody uses. */
function adapt(name: string, sfnt: Sfnt): Sfnt {
  // The other form of colour glyphs, which neither side draws: four fifths of the emoji file.
  sfnt.tables.delete('SVG ');
  // Contextual alternates swap ':' and '-' for glyphs without a character, so that text copied from a PDF loses them.
  if (name.startsWith('inter-')) disableFeature(sfnt, 'calt');
  for (const characters of LEFT_TO_OTHERS[name] ?? []) dropCharacters(sfnt, characters);
  separateGlyphs(sfnt);
  dropGlyphNames(sfnt);
  return sfnt;
}

/** Names of glyphs are for type designers; `post` version 3 is the one without. */
function dropGlyphNames(sfnt: Sfnt): void {
  const post = sfnt.tables.get('post');
  if (post === undefined) throw new Error('the font has no post table');
  const short = Buffer.from(post.subarray(0, 32));
  short.writeUInt32BE(0x00030000, 0);
  sfnt.tables.set('post', short);
}

/** WOFF2 wants the flag in the font that it holds; set in both, so that both stay the same. */
function markLossless(sfnt: Sfnt): void {
  const head = sfnt.tables.get('head');
  if (head === undefined) throw new Error('the font has no head table');
  head.writeUInt16BE(head.readUInt16BE(16) | (1 << 11), 16);
}

/** Written beside and renamed, so that a server which starts meanwhile never reads half a font. */
function writeWhole(name: string, data: Buffer | string): void {
  const path = join(OUTPUT, name);
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, data);
  renameSync(unfinished, path);
}

async function build(inputs: string): Promise<void> {
  const started = performance.now();
  console.info(`Fonts: making ${files.length} files for the server and for the page`);
  mkdirSync(OUTPUT, { recursive: true });
  rmSync(STAMP, { force: true });
  const stamp: Stamp = { inputs, files: {} };
  const contents = createHash('sha256');
  const compressions: Promise<void>[] = [];
  for (const file of files) {
    const sfnt = await make(file);
    const ttf = writeSfnt(sfnt);
    contents.update(ttf);
    writeWhole(`${file.name}.ttf`, ttf);
    stamp.files[`${file.name}.ttf`] = ttf.length;
    compressions.push(
      encodeWoff2(sfnt, file.name.startsWith('inter-') ? QUALITY.always : QUALITY.whenNeeded).then((woff2) => {
        writeWhole(`${file.name}.woff2`, woff2);
        stamp.files[`${file.name}.woff2`] = woff2.length;
      }),
    );
  }
  await Promise.all(compressions);
  const revision = contents.digest('hex').slice(0, 8);
  if (revision !== FONTS_REVISION) {
    console.error(`Fonts: they changed; set FONTS_REVISION in src/fonts/manifest.ts to '${revision}'`);
    process.exitCode = 1;
    return;
  }
  writeWhole('build.json', `${JSON.stringify(stamp, null, 2)}\n`);
  const megabytes = (extension: string) =>
    (
      Object.entries(stamp.files).reduce((sum, [name, bytes]) => sum + (name.endsWith(extension) ? bytes : 0), 0) / 1e6
    ).toFixed(1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.info(`Fonts: ${megabytes('.ttf')} MB of TTF and ${megabytes('.woff2')} MB of WOFF2 in ${seconds} s`);
}

const inputs = hashOfInputs();
if (isUpToDate(inputs)) console.info('Fonts: up to date');
else await build(inputs);
