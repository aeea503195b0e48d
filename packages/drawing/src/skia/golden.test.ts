import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { GOLDEN_FOLDER, goldenPictures, goldenSummaries } from './testing/goldenDrawings.ts';

/** Renew them with `node packages/drawing/tools/renew-golden.ts`, and look at what git says has changed. */
const known = (name: string) => readFileSync(new URL(name, GOLDEN_FOLDER));

/** Of 255: letters' edges are softened a little differently on another machine. */
const SLIGHT = 48;
const MOST_BEYOND = 0.002;

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, size: [info.width, info.height] };
}

describe('a drawing is as it was known (renew with: node packages/drawing/tools/renew-golden.ts)', () => {
  it.each(goldenSummaries().map((golden) => [golden.name, golden] as const))('%s', (name, { make }) => {
    expect(make()).toBe(known(name).toString());
  });

  it.each(goldenPictures().map((golden) => [golden.name, golden] as const))('%s', async (name, { make }) => {
    const [is, was] = await Promise.all([pixelsOf(await make()), pixelsOf(known(name))]);
    expect(is.size).toEqual(was.size);
    let beyond = 0;
    for (const [at, value] of is.data.entries()) if (Math.abs(value - (was.data[at] as number)) > SLIGHT) beyond++;
    expect(beyond / is.data.length).toBeLessThan(MOST_BEYOND);
  });
});
