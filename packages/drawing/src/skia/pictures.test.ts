import { blankMap, type JourneyMap } from '@milepost/schema';
import sharp from 'sharp';
import { extractImages, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { composeInfographic } from '../scene/infographic/composeInfographic.ts';
import { composeHere } from './composeHere.ts';
import { createMeasure } from './createMeasure.ts';
import { fitPictures, imagesOf } from './pictures.ts';
import { renderPdf } from './renderPdf.ts';
import { renderPixels } from './renderPixels.ts';
import { renderSvg } from './renderSvg.ts';
import { renderThumbnail } from './renderThumbnail.ts';

const MAGENTA = '#ff00ff';
const CYAN = '#00ffff';

/** A map with a picture that is twice as high as wide, and a persona with a portrait. */
function picturedMap(): JourneyMap {
  const map = blankMap('Pictured');
  const stepId = Object.keys(map.steps)[0] ?? '';
  const lane = { id: 'l', order: 'zz', name: 'Pictures', group: 'customer', visible: true, collapsed: false } as const;
  map.lanes = { l: { ...lane, kind: 'images' } };
  map.cards = {
    c: { id: 'c', kind: 'image', laneId: 'l', stepId, order: 'V', span: 1, asset: 'tall', width: 600, height: 1200 },
  };
  map.personas = { p: { id: 'p', order: 'V', name: 'Pat', basis: 'assumed', portrait: 'face' } };
  return map;
}

async function read(asset: string): Promise<Uint8Array | undefined> {
  if (asset === 'broken') return new Uint8Array([1, 2, 3]);
  const sizes: Record<string, [number, number, string]> = { tall: [600, 1200, MAGENTA], face: [900, 300, CYAN] };
  const size = sizes[asset];
  if (!size) return undefined;
  const [width, height, background] = size;
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

const compose = (map = picturedMap()) => composeInfographic(map, {}, createMeasure('en'));

/** How many px of a picture have a colour. */
async function count(png: Buffer, colour: string): Promise<number> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (wanted.every((value, channel) => data[at + channel] === value)) found++;
  }
  return found;
}

describe('pictures on a drawing', () => {
  it('are on the PNG, whole and cut to a circle', async () => {
    const png = await renderPixels(compose(), { read });
    expect(await count(png, MAGENTA)).toBeGreaterThan(20_000);
    // The circle is 64 px wide, and has a ring.
    const circle = await count(png, CYAN);
    expect(circle).toBeGreaterThan(2_300);
    expect(circle).toBeLessThan(3_217);
  });

  it('leave their place where they are missing or broken', async () => {
    const map = picturedMap();
    const card = map.cards['c'];
    if (card?.kind === 'image') card.asset = 'broken';
    const png = await renderPixels(compose(map));
    expect([await count(png, MAGENTA), await count(png, CYAN)]).toEqual([0, 0]);
    await expect(renderPixels(compose(map), { read })).resolves.toBeInstanceOf(Buffer);
  });

  it('are on the PDF', async () => {
    const file = await renderPdf(composeHere(picturedMap(), 'pdf', { paper: 'fit' }), read);
    const images = await extractImages(await getDocumentProxy(new Uint8Array(file)), 1);
    expect(images).toHaveLength(2);
  });

  it('are inside the SVG, no larger than they are drawn', async () => {
    const svg = await renderSvg(compose(), read);
    expect(svg.match(/<image [^>]*href="data:image\/png;base64,/g)).toHaveLength(2);
    expect(svg).not.toMatch(/href="(?!data:|#)/);
    const missing = await renderSvg(compose());
    expect(missing).not.toContain('<image ');
    const { ops } = compose();
    const files = await fitPictures(ops, 2, read);
    const sizes = imagesOf(ops).map((op) => files(op)?.file.byteLength);
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size).toBeLessThan(20_000);
  });

  it.each([2, 20])(
    'have the shape of their places, and no more px than they came with, at %i px to a px',
    async (scale) => {
      const { ops } = compose();
      const files = await fitPictures(ops, scale, read);
      for (const op of imagesOf(ops)) {
        const { width, height } = await sharp(files(op)?.file).metadata();
        expect(width / height).toBeCloseTo(op.w / op.h, 1);
        expect(height).toBeLessThanOrEqual(1200);
      }
    },
  );

  it('are on small pictures of the map', async () => {
    expect(await count(await renderThumbnail(picturedMap(), 960, 600, read), MAGENTA)).toBeGreaterThan(1_000);
  });
});
