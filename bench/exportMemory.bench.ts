import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderSvg } from '@milepost/drawing/skia';
import { largeMap } from '@milepost/schema/testing';
import type { Browser } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { asText } from './exports/asText.ts';
import { launch, screenshot } from './exports/chromium.ts';
import { forgetPeak, inMegabytes, memoryOf } from './exports/memoryOf.ts';
import { CARDS, compose } from './exports/subject.ts';
import { median } from './median.ts';
import { startPostgres } from './startPostgres.ts';
import { post, startServer } from './startServer.ts';

export const name = 'memory of exports';

const WIDTH = 4096;
const ROUNDS = 3;
/** Bytes of a pixel where all of them are held at once. */
const PIXEL = 4;

/**
 * The most memory that a PNG takes: what it adds to a server that has drawn nothing yet, with the threads and the code that draw, against
 * the process that a browser which is running starts to draw a page. A process of ours that does nothing else is named beside.
 */
export async function run(): Promise<Ratio[]> {
  if (!existsSync('/proc/self/status'))
    throw new Error('What another process has had of memory is only known on Linux.');
  const ours: number[] = [];
  // The embedded database would be part of the server's process, and let go of memory meanwhile.
  const postgres = await startPostgres();
  try {
    for (let round = 0; round < ROUNDS; round++) ours.push(await addedToServer(postgres.url));
  } finally {
    await postgres.stop();
  }
  const theirs = await peaksOfRenderer();
  const { peak: alone } = await drawAlone(WIDTH);
  const large = await drawAlone(0);
  const raw = large.pixels * PIXEL;
  return [
    {
      name: `memory that a PNG ${WIDTH} px wide of ${CARDS} cards adds to the server, to Chromium's renderer for the same as SVG`,
      ratio: median(ours) / median(theirs),
      limit: 0.5,
      direction: 'at most',
      detail: `${inMegabytes(median(ours))} to ${inMegabytes(median(theirs))}, ${ROUNDS} rounds; ${inMegabytes(alone)} with all of a process`,
    },
    {
      name: 'peak memory of the largest PNG, to that of its pixels alone',
      ratio: large.peak / raw,
      limit: 0.55,
      direction: 'at most',
      detail: `${inMegabytes(large.peak)} to ${inMegabytes(raw)}, ${(large.pixels / 1e6).toFixed(0)} megapixels`,
    },
  ];
}

/** By how much a server grows at most by its first PNG (bytes). */
async function addedToServer(database: string): Promise<number> {
  const server = await startServer({ DATABASE_URL: database });
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { document: largeMap(CARDS) });
    forgetPeak(server.pid);
    const before = memoryOf(server.pid).now;
    const answer = await fetch(`${server.url}/api/maps/${id}/export.png?width=${WIDTH}`, {
      headers: server.credentials,
    });
    if (!answer.ok) throw new Error(`The export answered ${answer.status}.`);
    await answer.arrayBuffer();
    return memoryOf(server.pid).peak - before;
  } finally {
    await server.stop();
  }
}

/** With what was compiled before, as a server has it. */
async function drawAlone(width: number): Promise<{ peak: number; pixels: number }> {
  const script = join(import.meta.dirname, 'exports/drawAlone.ts');
  const cache = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  try {
    await promisify(execFile)(process.execPath, [script, '16'], { env });
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(width)], { env });
    return JSON.parse(stdout);
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** What the renderer of a warm browser has had at most (bytes), each time in a new one. */
async function peaksOfRenderer(): Promise<number[]> {
  const drawing = compose(largeMap(CARDS));
  const svg = asText(await renderSvg(drawing));
  const browser = await launch();
  const peaks: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      await screenshot(browser, svg, drawing, WIDTH, async () => {
        if (round > 0) peaks.push(await largestPeak(browser));
      });
    }
    return peaks;
  } finally {
    await browser.close();
  }
}

async function largestPeak(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => memoryOf(id).peak));
}
