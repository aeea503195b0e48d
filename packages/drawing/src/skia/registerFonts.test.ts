import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerFonts } from './registerFonts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('names a font that is missing and says how to make it', () => {
  expect(() => registerFonts(pathToFileURL(`${folder}/`))).toThrow(/inter-400\.ttf is missing.*build-fonts/);
});

it('names a font that is damaged', () => {
  writeFileSync(join(folder, 'inter-400.ttf'), 'no font');
  expect(() => registerFonts(pathToFileURL(`${folder}/`))).toThrow(/inter-400\.ttf can't be read/);
});
