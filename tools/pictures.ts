import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildWeb } from './build-web.ts';
import { generateSources } from './generate-sources.ts';
import { recordJob } from './pictures/recordJob.ts';
import { screens } from './pictures/screens.ts';
import { Studio, settle } from './pictures/studio.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

/** Px that a picture in the docs is wide at most. */
const WIDEST = 1_200;

const folder = join(root, 'docs/images');
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part));

function keep(name: string, bytes: Buffer): void {
  writeFileSync(join(folder, `${name}.webp`), bytes);
  console.log(`${name}.webp: ${Math.ceil(bytes.length / 1024)} KiB`);
}

/** Each with a server of its own, which has only the maps that are to be seen. */
async function inStudio(work: (studio: Studio) => Promise<void>): Promise<void> {
  const studio = await Studio.open();
  try {
    await work(studio);
  } finally {
    await studio.close();
  }
}

// Takes the pictures of README and docs anew from the app as it is now: all, or those with a name in the arguments.
await runTool(async () => {
  await generateSources();
  await buildWeb();
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (isWanted('main-job')) await inStudio(async (studio) => keep('main-job', await recordJob(studio)));
  await inStudio(async (studio) => {
    for await (const { name, path, taking, prepare } of screens(studio)) {
      if (!isWanted(name)) continue;
      const page = await studio.visit(path, taking);
      await prepare?.(page);
      await settle(page);
      const picture = sharp(await page.screenshot()).resize({ width: WIDEST, withoutEnlargement: true });
      keep(name, await picture.webp({ quality: 82, effort: 6 }).toBuffer());
      await page.context().close();
    }
  });
  return 0;
});
