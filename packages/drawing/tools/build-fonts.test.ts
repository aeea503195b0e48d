import { readFileSync } from 'node:fs';
import { PDFDocument } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { decompress } from 'wawoff2';
import { BUNDLED_FAMILIES } from '../src/fonts/manifest.ts';
import { fontStack } from '../src/fonts/stack.ts';
import { registerFonts } from '../src/skia/registerFonts.ts';
import { canvasFont } from '../src/text/canvasFont.ts';
import { prepareContext } from '../src/text/prepareContext.ts';
import { readCharacterMap } from './cmap.ts';
import { LEFT_TO_OTHERS } from './leftToOthers.ts';
import { readSource } from './readSource.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';

const built = (name: string) => readFileSync(new URL(`../generated/fonts/${name}`, import.meta.url));

const LONG_METRICS = 34;

function table(sfnt: Sfnt, tag: string): Buffer {
  const found = sfnt.tables.get(tag);
  if (!found) throw new Error(`no ${tag}`);
  return found;
}

/** What a character looks like: the bytes of its outline and its advance. */
function looks(sfnt: Sfnt): Map<number, string> {
  const long = table(sfnt, 'head').readUInt16BE(50) === 1;
  const loca = table(sfnt, 'loca');
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const metrics = table(sfnt, 'hmtx');
  const lastLong = table(sfnt, 'hhea').readUInt16BE(LONG_METRICS) - 1;
  const characters = new Map<number, string>();
  for (const [code, glyph] of readCharacterMap(table(sfnt, 'cmap')).glyphs) {
    const outline = table(sfnt, 'glyf').toString('latin1', offset(glyph), offset(glyph + 1));
    characters.set(code, `${metrics.readUInt16BE(Math.min(glyph, lastLong) * 4)} ${outline}`);
  }
  return characters;
}

function charactersOf(font: Sfnt): Iterable<number> {
  return readCharacterMap(table(font, 'cmap')).glyphs.keys();
}

const files = BUNDLED_FAMILIES.flatMap((family) => family.files);

const adapted = await Promise.all(
  files.flatMap(({ name, source }) =>
    source === undefined ? [] : readSource(source).then((original) => ({ name, original })),
  ),
);

describe.each(adapted)('$name', ({ name, original }) => {
  const ours = readSfnt(built(`${name}.ttf`));

  it('has every character of the original with the same outline and advance, but for those left to others', () => {
    const left = LEFT_TO_OTHERS[name] ?? [];
    const before = new Map(
      [...looks(original)].filter(([code]) => !left.some((characters) => characters.test(String.fromCodePoint(code)))),
    );
    const after = looks(ours);
    expect(after.size).toBe(before.size);
    const changed = [...before].filter(([code, look]) => after.get(code) !== look);
    expect(changed.map(([code]) => code.toString(16))).toEqual([]);
  });

  it('has a glyph of its own for every character, so that a PDF tells them apart', () => {
    const glyphs = [...readCharacterMap(table(ours, 'cmap')).glyphs.values()];
    expect(new Set(glyphs).size).toBe(glyphs.length);
  });
});

it('what a font leaves to others, another font has', () => {
  const ours = new Set(
    files.flatMap(({ name }) => (name.startsWith('boxes-') ? [] : [...charactersOf(readSfnt(built(`${name}.ttf`)))])),
  );
  const lost = adapted
    .filter(({ name }) => LEFT_TO_OTHERS[name])
    .flatMap(({ original }) => [...charactersOf(original)])
    .filter((code) => !ours.has(code) && !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(code)));
  expect(lost.map((code) => code.toString(16))).toEqual([]);
});

it.each(files.map(({ name }) => name))('%s is the same font for the page as for the server', async (name) => {
  const ours = readSfnt(built(`${name}.ttf`));
  const page = readSfnt(Buffer.from(await decompress(built(`${name}.woff2`))));
  expect([...page.tables.keys()].sort()).toEqual([...ours.tables.keys()].sort());
  for (const [tag, data] of ours.tables) {
    // The checksum over the file depends on the order of its tables.
    if (tag === 'head') data.copy(table(page, 'head'), 8, 8, 12);
    expect(table(page, tag).equals(data), tag).toBe(true);
  }
});

/** The characters that a reader of an uncompressed PDF finds, by its tables from glyphs back to characters. */
function findableCharacters(pdf: Buffer): Set<string> {
  const found = new Set<string>();
  for (const [, kind, rows] of pdf.toString('latin1').matchAll(/beginbf(char|range)\n(.*?)endbf/gs)) {
    const numbers = [...rows!.matchAll(/<([0-9A-F]{4})>/g)].map(([, digits]) => Number.parseInt(digits!, 16));
    const columns = kind === 'char' ? 2 : 3;
    for (let row = 0; row < numbers.length; row += columns) {
      const last = kind === 'char' ? 0 : numbers[row + 1]! - numbers[row]!;
      for (let step = 0; step <= last; step++) found.add(String.fromCharCode(numbers[row + columns - 1]! + step));
    }
  }
  return found;
}

it.each([400, 600, 700] as const)('a PDF in weight %i keeps what the eye sees', (weight) => {
  registerFonts();
  const pdf = new PDFDocument({ compressionLevel: 0 });
  const context = pdf.beginPage(600, 100);
  prepareContext(context);
  context.font = canvasFont({ size: 14, weight }, fontStack());
  const text = '10:30–11:45 e-mail (A:B) 3x4 “it’s” ι 日本の人・〜 שלום ราคา';
  context.fillText(text, 10, 20);
  pdf.endPage();
  const findable = findableCharacters(pdf.close());
  expect([...text].filter((character) => !findable.has(character))).toEqual([]);
});
