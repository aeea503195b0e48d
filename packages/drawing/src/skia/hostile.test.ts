import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { largeMap } from '@milepost/schema/testing';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PageTooLargeError } from '../compose/pageTooLargeError.ts';
import { PictureTooLargeError } from '../scene/infographic/pixelSize.ts';
import { hostileMap, SCRIPT } from '../testing/hostileMap.ts';
import { mapAsPdf, mapAsPng, mapAsSvg } from './testing/drawAs.ts';
import { openWithPdfium } from './testing/openWithPdfium.ts';

const run = promisify(execFile);
const PRELOAD = new URL('testing/refuseSockets.ts', import.meta.url).href;
const map = hostileMap('http://127.0.0.1:9');

describe('a map that means harm', () => {
  it('is an SVG in which its words are words and nothing runs', async () => {
    const svg = await mapAsSvg(map);
    // librsvg reads XML strictly: anything not well-formed is refused.
    expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const tags = svg.match(/<[a-z!?/][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /^<\/?(script|img|foreignObject|iframe)|<!--|\son\w+=/i.test(tag))).toEqual([]);
    const links = [...svg.matchAll(/\s(?:xlink:href|href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !/^(#|data:image\/|https?:|mailto:)/.test(link))).toEqual([]);
  });

  it('is a PDF that leads nowhere else and runs nothing', async () => {
    const file = await mapAsPdf(map);
    const objects = file.toString('latin1');
    expect(objects).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|SubmitForm)\b/);
    const uris = [...objects.matchAll(/\/URI \((.*?)\)/g)].map(([, uri = '']) => uri);
    expect(uris.filter((uri) => !/^(https?:|mailto:)/.test(uri))).toEqual([]);
    const text = await openWithPdfium(file, ([page]) => page?.text ?? '');
    expect(text).toContain(SCRIPT);
  });

  it('is drawn with its pictures missing, and words of ten thousand letters inside of it', async () => {
    const picture = await sharp(await mapAsPng(map, 2000)).metadata();
    expect(picture).toMatchObject({ format: 'png', width: 2000, comments: [{ keyword: 'Title', text: SCRIPT }] });
  });
});

/** A slow machine is no failure. */
const LONG = 180_000;

describe('a map of 5,000 cards', { timeout: LONG }, () => {
  const large = largeMap(5000, 200);

  it('is drawn, or refused with the largest picture that can be made', async () => {
    expect((await sharp(await mapAsPng(large, 3000)).metadata()).width).toBe(3000);
    const refused = await mapAsPng(large, 70_000).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PictureTooLargeError);
    expect(String(refused)).toMatch(/width=\d+/);
    await expect(mapAsPdf(large, { paper: 'fit' })).rejects.toThrow(PageTooLargeError);
    const words = await openWithPdfium(await mapAsPdf(large, { paper: 'a0' }), ([page]) => page?.text ?? '');
    expect(words).toContain('Step 200');
    expect((await mapAsSvg(large)).match(/<text/g)?.length).toBeGreaterThan(5000);
  });
});

describe('drawing', { timeout: LONG }, () => {
  it('fetches nothing, whatever a map or a picture in it asks for', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const script = fileURLToPath(new URL('testing/drawHostileMap.ts', import.meta.url));
      const { stdout } = await run(process.execPath, ['--import', PRELOAD, script, address]);
      expect(stdout).toMatch(/^(\d{4,} \d{4,} \d{4,}\n){2}$/);
      expect(asked).toEqual([]);
      // Were anything fetched, it would be noticed: so it is without the refusal, and refused with it.
      const fetching = ['--input-type=module', '--eval', `await fetch('${address}/seen')`];
      await run(process.execPath, fetching);
      expect(asked).toEqual(['/seen']);
      await expect(run(process.execPath, ['--import', PRELOAD, ...fetching])).rejects.toThrow('A socket was asked for');
    } finally {
      server.close();
    }
  });
});
