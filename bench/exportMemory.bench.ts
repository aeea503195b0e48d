import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderSvg } from '@milepost/drawing/skia';
import { largeMap } from '@milepost/schema/testing';
import type { Browser } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { launch, screenshot } from './exports/chromium.ts';
import { CARDS, compose } from './exports/subject.ts';
import { median } from './median.ts';

export const name = 'memory of exports';

const WIDTH = 4096;
const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
/** Bytes of a pixel where all of them are held at once. */
const PIXEL = 4;

/** The most memory that a PNG takes: as a whole process of ours, against the process of Chromium that draws a page. */
export async function run(): Promise<Ratio[]> {
  if (!existsSync('/proc/self/status'))
    throw new Error('What another process has had of memory is only known on Linux.');
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ours.push((await drawAlone(WIDTH)).peak);
  const theirs = await peaksOfRenderer();
  const large = await drawAlone(0);
  const raw = large.pixels * PIXEL;
  return [
    {
      name: `peak memory of a PNG ${WIDTH} px wide of ${CARDS} cards, to that of Chromium's renderer for the same SVG`,
      ratio: median(ours) / median(theirs),
      limit: 0.5,
      direction: 'at most',
      detail: `${inMegabytes(median(ours))} to ${inMegabytes(median(theirs))}, ${ROUNDS} rounds`,
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

const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(0)} MB`;

async function drawAlone(width: number): Promise<{ peak: number; pixels: number }> {
  const script = join(import.meta.dirname, 'exports/drawAlone.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(width)]);
  return JSON.parse(stdout);
}

/** What the renderer of a warm browser has had at most (bytes), each time in a new one. */
async function peaksOfRenderer(): Promise<number[]> {
  const drawing = compose(largeMap(CARDS));
  const svg = await renderSvg(drawing);
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
  return Math.max(...renderers.map(({ id }) => peakOf(id)));
}

function peakOf(process: number): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
}
