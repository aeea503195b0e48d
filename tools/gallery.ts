import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { generateFonts } from './generate-sources.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

/** How each map of the gallery is shown, beside the whole of it: in which theme, and on which page. */
const THEMES: Readonly<Record<string, string>> = {
  b2b: 'editorial',
  'e-commerce': 'terracotta',
  patient: 'light',
  saas: 'light',
  'service-blueprint': 'two-inks',
  classic: 'high-contrast',
};
const PRESETS: ReadonlyArray<{ readonly name: string; readonly title: string; readonly options: readonly string[] }> = [
  { name: 'poster', title: 'Poster, A1', options: ['--paper', 'a1'] },
  { name: 'one-pager', title: 'Executive one-pager, A4', options: [] },
  { name: 'slide', title: 'Slide, 16:9', options: [] },
  { name: 'social', title: 'Social image', options: [] },
  { name: 'whole-map', title: 'Whole map, A3', options: ['--paper', 'a3'] },
];
/** Px that a picture is drawn with, and then kept with: twice as fine, so that letters stay clear. */
const DRAWN = 2_400;
const KEPT = 1_200;

const folder = join(root, 'docs/gallery');
const wanted = process.argv.slice(2);
const run = promisify(execFile);

// Draws the gallery in the docs anew from the maps beside it, by the command that anybody has: all, or those with a name
// in the arguments.
await runTool(async () => {
  await generateFonts();
  mkdirSync(join(folder, 'images'), { recursive: true });
  const maps = readdirSync(join(folder, 'maps')).map((file) => parse(file).name);
  for (const map of maps) for (const preset of PRESETS) await draw(map, preset);
  writeFileSync(join(folder, 'README.md'), page(maps));
  return 0;
});

async function draw(map: string, { name, options }: (typeof PRESETS)[number]): Promise<void> {
  if (wanted.length > 0 && !wanted.some((part) => `${map}-${name}`.includes(part))) return;
  const source = join(folder, 'maps', `${map}.json`);
  const drawn = join(tmpdir(), `milepost-${process.pid}-${map}-${name}.png`);
  const theme = ['--theme', THEMES[map] ?? 'light'];
  const size = ['--width', String(DRAWN), '--date', '2026-11-26'];
  try {
    const script = join(root, 'apps/api/src/exportFile.ts');
    await run(process.execPath, [script, source, drawn, '--preset', name, ...theme, ...options, ...size]);
    const picture = sharp(readFileSync(drawn)).resize({ width: KEPT });
    const file = join(folder, 'images', `${map}-${name}.webp`);
    writeFileSync(file, await picture.webp({ quality: 80, effort: 6 }).toBuffer());
    console.log(`${map}-${name}.webp: ${Math.ceil(statSync(file).size / 1024)} KiB`);
  } finally {
    rmSync(drawn, { force: true });
  }
}

function page(maps: readonly string[]): string {
  const sections = maps.map((map) => {
    const { map: about } = JSON.parse(readFileSync(join(folder, 'maps', `${map}.json`), 'utf8'));
    const theme = THEMES[map] ?? 'light';
    const pictures = PRESETS.map(
      ({ name, title }) => `| ${title} | ![${about.title}, ${title}](images/${map}-${name}.webp) |`,
    );
    return [
      `## ${about.title}`,
      '',
      `[The map](maps/${map}.json), drawn in the theme \`${theme}\`.`,
      '',
      '| | |',
      '|---|---|',
      ...pictures,
    ].join('\n');
  });
  return [
    '# Gallery',
    '',
    'Each map as every preset tells it. Drawn by `node tools/gallery.ts`, which does no more than `npm run export` with the',
    'maps that lie beside the pictures:',
    '',
    '    npm run export -- docs/gallery/maps/saas.json poster.pdf --preset poster --paper a1',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}
