// Draws a map out of a file, without a server: npm run export -- map.json poster.pdf --preset one-pager --paper a3
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ReadPicture, renderExport } from '@milepost/drawing/skia';
import { importJson, importMermaid } from '@milepost/formats';
import { type Brand, brand, type Fault, faultsOf, InvalidMapError, type JourneyMap } from '@milepost/schema';
import { DRAWN_FORMATS, type DrawnFormat } from '@milepost/schema/exporting';
import { exportQueries } from '@milepost/schema/http';
import * as z from 'zod';

const USAGE = `npm run export -- <map> <file> [options]

  <map>    Milepost's own JSON, or a Mermaid journey (.mmd, .md)
  <file>   what to make: its ending says the format, ${DRAWN_FORMATS.map((format) => `.${format}`).join(', ')}

  --pictures <folder>   where the map's pictures are, named by their ids; the map's folder when absent
  --brand <file>        colours, logo and letters as JSON, for --theme brand and brand-dark
  --date <YYYY-MM-DD>   printed as the day of the map's state; that of the file when absent

The options of each format are those of its address on a server:
`;
/** The endings that pictures may have. */
const PICTURE_ENDINGS = ['', '.png', '.jpg', '.jpeg', '.webp', '.gif'];
/** Where `npm run` was called; it runs in the project's folder. */
const from = process.env['INIT_CWD'] ?? process.cwd();

/** What whoever called can mend. */
class CallError extends Error {}

try {
  await main();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.length === 0 || args.includes('--help')) {
    console.info(usage());
    return;
  }
  const { source, target, format, date, pictures, brandFile, asked } = readArguments(args);
  const query = exportQueries[format].safeParse(asked);
  if (!query.success) throw new CallError(faultsOf(query.error).map(describeFault).join('\n'));
  const map = await readMap(source);
  const missing = new Set<string>();
  const day = date ?? (await stat(source)).mtime.toISOString().slice(0, 10);
  const around = { date: day, ...(brandFile && { brand: await readBrand(brandFile) }) };
  const file = await renderExport(map, format, query.data, around, reader(pictures ?? dirname(source), missing));
  await writeWhole(target, file);
  if (missing.size > 0) console.warn(`Drawn without pictures that are not there: ${[...missing].join(', ')}`);
  console.info(`${target} (${Math.ceil(file.length / 1024).toLocaleString('en')} KiB)`);
}

function readArguments(args: string[]) {
  const names = new Set(Object.values(exportQueries).flatMap((query) => Object.keys(query.shape)));
  const own = ['pictures', 'brand', 'date'];
  const options = Object.fromEntries([...names, ...own].map((name) => [name, { type: 'string' } as const]));
  const { values, positionals } = parse(args, options);
  const [source, target, ...more] = positionals;
  if (!source || !target || more.length > 0) throw new CallError(`Name a map and a file to make.\n\n${usage()}`);
  const ending = extname(target).slice(1).toLowerCase();
  const format = ending === 'jpg' ? 'jpeg' : DRAWN_FORMATS.find((known) => known === ending);
  if (!format) throw new CallError(`${basename(target)}: its ending is none of ${DRAWN_FORMATS.join(', ')}.`);
  const { pictures, brand: brandFile, date, ...asked } = values;
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw new CallError(`--date: ${date} is no day like 2026-12-31.`);
  const paths = { source: resolve(from, source), target: resolve(from, target) };
  if (paths.source === paths.target) throw new CallError('The file to make is the map itself.');
  return {
    ...paths,
    format,
    date,
    pictures: pictures && resolve(from, pictures),
    brandFile: brandFile && resolve(from, brandFile),
    asked,
  };
}

function parse(args: string[], options: Record<string, { type: 'string' }>) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | undefined>, positionals };
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error));
  }
}

async function readMap(path: string): Promise<JourneyMap> {
  const text = await readFile(path, 'utf8');
  const ending = extname(path).toLowerCase();
  if (ending !== '.mmd' && ending !== '.md') return importJson(text);
  const { document, warnings } = importMermaid(text);
  for (const { line, message } of warnings) console.warn(`${basename(path)}, line ${line}: ${message}`);
  return document;
}

async function readBrand(path: string): Promise<Brand> {
  const text = await readFile(path, 'utf8');
  const read = brand.safeParse(parseJson(text));
  if (!read.success)
    throw new CallError(
      faultsOf(read.error)
        .map(({ path: at, message }) => `--brand: ${at} ${message}`)
        .join('\n'),
    );
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CallError('--brand: is not JSON');
  }
}

/** Reads pictures by their ids, which have no characters that lead out of a folder. */
function reader(folder: string, missing: Set<string>): ReadPicture {
  return async (asset) => {
    for (const ending of PICTURE_ENDINGS) {
      const file = await readFile(join(folder, `${asset}${ending}`)).catch(() => undefined);
      if (file) return file;
    }
    missing.add(asset);
    return undefined;
  };
}

/** All of it, or the file that was there before. */
async function writeWhole(path: string, file: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, file);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

interface Option {
  text: string;
  formats: DrawnFormat[];
}

function usage(): string {
  const about = new Map<string, Option>();
  for (const format of DRAWN_FORMATS) {
    const { properties = {} } = z.toJSONSchema(exportQueries[format], { io: 'input' });
    for (const [name, schema] of Object.entries(properties)) {
      if (typeof schema !== 'object') continue;
      const values = schema.enum?.join(', ');
      const text = [schema.description, values && `One of ${values}.`].filter(Boolean).join(' ');
      const entry = about.get(name) ?? { text, formats: [] };
      entry.formats.push(format);
      about.set(name, entry);
    }
  }
  const lines = [...about].map(([name, { text, formats }]) => {
    const only = formats.length === DRAWN_FORMATS.length ? '' : ` (${formats.join(', ')})`;
    return `  --${name}${only}\n      ${text}`;
  });
  return `${USAGE}\n${lines.join('\n')}`;
}

function describeFault({ path, message }: Fault): string {
  return path === '' ? message : `--${path}: ${message}`;
}

function describe(error: unknown): string {
  if (error instanceof InvalidMapError) {
    return error.faults.map(({ path, message }) => `${path || 'The map'}: ${message}`).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}
