import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { largeMap } from '@milepost/schema/testing';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PageTooLargeError } from '../compose/pageTooLargeError.ts';
import { PictureTooLargeError } from '../scene/infographic/pixelSize.ts';
import { hostileMap, SCRIPT } from '../testing/hostileMap.ts';
import { mapAsPdf, mapAsPng, mapAsSvg } from './testing/drawAs.ts';
import { REFUSE_SOCKETS, withNotingServer } from './testing/noNetwork.ts';
import { openWithPdfium } from './testing/openWithPdfium.ts';

const run = promisify(execFile);
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
    await withNotingServer(async (address, asked) => {
      const script = fileURLToPath(new URL('testing/drawHostileMap.ts', import.meta.url));
      const { stdout } = await run(process.execPath, [...REFUSE_SOCKETS, script, address]);
      expect(stdout).toMatch(/^(\d{4,} \d{4,} \d{4,}\n){2}$/);
      expect(asked).toEqual([]);
      // Were anything fetched, it would be noticed: so it is without the refusal, and refused with it, in a worker thread, too.
      const fetching = `await fetch('${address}/seen')`;
      const evaluate = ['--input-type=module', '--eval'];
      const inThread = `import { Worker } from 'node:worker_threads'; new Worker(new URL("data:text/javascript,${fetching}"))`;
      await run(process.execPath, [...evaluate, fetching]);
      expect(asked).toEqual(['/seen']);
      for (const code of [fetching, inThread]) {
        const refused = run(process.execPath, [...REFUSE_SOCKETS, ...evaluate, code]);
        await expect(refused).rejects.toThrow('A socket was asked for');
      }
    });
  });
});
