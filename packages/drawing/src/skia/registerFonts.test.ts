import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerFonts } from './registerFonts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names a font that is missing and says how to make it', () => {
  expect(() => registerFonts(['Milepost Sans'], pathToFileURL(`${folder}/`))).toThrow(
    /inter-400\.ttf is missing.*build-fonts/,
  );
});

it('names a font that is damaged', () => {
  writeFileSync(join(folder, 'inter-400.ttf'), 'no font');
  expect(() => registerFonts(['Milepost Sans'], pathToFileURL(`${folder}/`))).toThrow(/inter-400\.ttf can't be read/);
});

it('drawing registers the fonts that a map needs, and no others', async () => {
  const script = `
    import { GlobalFonts } from ${JSON.stringify(import.meta.resolve('@napi-rs/canvas'))};
    import { blankMap } from ${JSON.stringify(import.meta.resolve('@milepost/schema'))};
    import { renderExport } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    for (const title of ['Größe', 'Größe 😀', '고객']) {
      await renderExport({ ...blankMap(title), map: { ...blankMap(title).map, title, locale: 'ko' } }, 'png', { scale: 1 }, {});
      console.log(GlobalFonts.families.map(({ family }) => family).filter((family) => family.startsWith('Milepost ')).join());
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  const [plain, emoji, korean] = stdout
    .trim()
    .split('\n')
    .map((families) => families.split(',').sort());
  expect(plain).toEqual(['Milepost Sans']);
  expect(emoji).toEqual(['Milepost Boxes', 'Milepost Emoji', 'Milepost Sans']);
  expect(korean).toEqual(['Milepost Boxes', 'Milepost Emoji', 'Milepost Korean', 'Milepost Sans']);
});
