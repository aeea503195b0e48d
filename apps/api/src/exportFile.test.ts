import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostilePicture, REFUSE_SOCKETS, withNotingServer } from '@milepost/drawing/testing';
import type { JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './testing/temporaryFolder.ts';

const SCRIPT = fileURLToPath(new URL('exportFile.ts', import.meta.url));
const classic = TEMPLATES.find(({ id }) => id === 'classic')?.build() as JourneyMap;

/** A slow machine is no failure. */
const LONG = 180_000;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  write('map.json', JSON.stringify(classic));
});
afterEach(() => folder.remove());

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content);
const file = (name: string) => readFileSync(join(folder.path, name));

/** What the command says and whether it succeeded, called in the folder. */
function call(...args: string[]): Promise<{ ok: boolean; said: string; warned: string }> {
  return callNode([SCRIPT, ...args]);
}

function callNode(args: readonly string[]): Promise<{ ok: boolean; said: string; warned: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder.path };
    execFile(process.execPath, args, { env }, (error, said, warned) => resolve({ ok: error === null, said, warned }));
  });
}

describe('a map out of a file', () => {
  it('becomes a PDF of the page that was asked for', async () => {
    expect((await call('map.json', 'map.pdf', '--preset', 'slide', '--date', '2026-01-31')).ok).toBe(true);
    const pdf = await getDocumentProxy(new Uint8Array(file('map.pdf')));
    expect((await pdf.getPage(1)).getViewport({ scale: 1 })).toMatchObject({ width: 960, height: 540 });
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Jan 31, 2026');
    expect(pdf.numPages).toBe(1);
  });

  it('becomes pixels and an SVG', async () => {
    expect((await call('map.json', 'map.jpg', '--width', '400', '--theme', 'editorial')).ok).toBe(true);
    expect(await sharp(file('map.jpg')).metadata()).toMatchObject({ format: 'jpeg', width: 400 });
    expect((await call('map.json', 'map.SVG')).ok).toBe(true);
    expect(file('map.SVG').toString()).toContain('<svg');
  });

  it('is drawn with the pictures beside it, and says which are not there', async () => {
    const [persona] = Object.values(classic.personas);
    const withPortrait = (portrait: string) =>
      JSON.stringify({ ...classic, personas: { [persona?.id ?? '']: { ...persona, portrait } } });
    mkdirSync(join(folder.path, 'pictures'));
    write(
      'pictures/shop.png',
      await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    write('picture.json', withPortrait('shop'));
    expect(await call('picture.json', 'a.svg', '--pictures', 'pictures')).toEqual({
      ok: true,
      warned: '',
      said: expect.stringContaining('a.svg'),
    });
    const without = await call('picture.json', 'b.svg');
    expect(without.ok).toBe(true);
    expect(without.warned).toContain('shop');
  });

  it('is drawn in a brand out of a file, which is checked', async () => {
    write('brand.json', JSON.stringify({ accent: '#d6336c', palette: ['#d6336c', '#1864ab'] }));
    expect((await call('map.json', 'a.svg', '--theme', 'brand', '--brand', 'brand.json')).ok).toBe(true);
    expect(file('a.svg').toString()).toContain('#d6336c');
    write('brand.json', JSON.stringify({ accent: 'pink', palette: [] }));
    const { ok, warned } = await call('map.json', 'b.svg', '--brand', 'brand.json');
    expect(ok).toBe(false);
    expect(warned).toMatch(/--brand: accent .*--brand: palette has no colour/s);
  });

  it('fetches nothing, whatever a map or a picture in it asks for', { timeout: LONG }, async () => {
    await withNotingServer(async (address, asked) => {
      const [persona] = Object.values(classic.personas);
      const linked = Object.values(classic.cards).map((card) =>
        card.kind === 'touchpoint' ? { ...card, link: `${address}/link` } : card,
      );
      const map = {
        ...classic,
        map: { ...classic.map, title: `${address}/title 𐍈`, scenario: `<img src="${address}/scenario">` },
        personas: { [persona?.id ?? '']: { ...persona, portrait: 'shop' } },
        cards: Object.fromEntries(linked.map((card) => [card.id, card])),
      };
      write('hostile.json', JSON.stringify(map));
      write('shop.png', hostilePicture(address));
      for (const name of ['a.png', 'a.jpeg', 'a.webp', 'a.pdf', 'a.svg'])
        expect(await callNode([...REFUSE_SOCKETS, SCRIPT, 'hostile.json', name])).toMatchObject({
          ok: true,
          warned: '',
        });
      expect(asked).toEqual([]);
    });
  });

  it.each([
    [['map.json', 'map.gif'], 'map.gif: its ending is none of'],
    [['map.json', 'map.pdf', '--paper', 'a9'], '--paper: is none of'],
    [['map.json', 'map.png', '--overlap', '3'], 'overlap'],
    [['map.json', 'map.png', '--colour', 'red'], "Unknown option '--colour'"],
    [['map.json', 'map.webp', '--width', '90000'], 'The largest of this map has'],
    [['map.json', 'map.pdf', '--date', 'today'], '--date: today'],
    [['map.json', 'map.json'], 'map.json: its ending'],
    [['nothing.json', 'map.pdf'], 'nothing.json'],
    [['bad.json', 'map.pdf'], 'map.title'],
    [['map.json'], 'Name a map and a file to make.'],
  ])('is refused for %j with the reason, and leaves nothing behind', async (args, reason) => {
    write('bad.json', JSON.stringify({ ...classic, map: { ...classic.map, title: 7 } }));
    const before = readdirSync(folder.path);
    const { ok, warned } = await call(...args);
    expect(ok).toBe(false);
    expect(warned).toContain(reason);
    expect(warned).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder.path)).toEqual(before);
  });
});

it('explains itself', async () => {
  const { ok, said } = await call('--help');
  expect(ok).toBe(true);
  for (const words of ['--preset', 'one-pager', '--overlap (pdf)', '--quality (jpeg, webp)'])
    expect(said).toContain(words);
});
