import { composeInfographic, type Infographic } from '@milepost/drawing';
import { createMeasure, renderPdf, renderPng, renderSvg } from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import { type Browser, chromium } from '@playwright/test';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';

export const name = 'exports';

const CARDS = 300;
const WIDTH = 4096;
const ROUNDS = 5;

/** PNG and PDF from a map to a file, against a browser that is running already and is given the finished SVG. */
export async function run(): Promise<Ratio[]> {
  const map = largeMap(CARDS);
  const drawing = compose(map);
  const svg = await renderSvg(drawing);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const png = await both(
      async () => void (await renderPng(compose(map), { width: WIDTH })),
      () => screenshot(browser, svg, drawing),
    );
    const pdf = await both(
      async () => void (await renderPdf(map, { paper: 'fit' })),
      () => printToPdf(browser, svg, drawing),
    );
    return [
      ratio(`PNG ${WIDTH} px wide of ${CARDS} cards, to Chromium's screenshot of the same SVG`, png, 0.25),
      ratio(`vector PDF of ${CARDS} cards, to Chromium's print of the same SVG`, pdf, 0.2),
    ];
  } finally {
    await browser.close();
  }
}

interface Measured {
  ours: number;
  theirs: number;
}

/** Both sides in turns, after one of each that isn't counted. Medians in ms. */
async function both(ours: () => Promise<void>, theirs: () => Promise<void>): Promise<Measured> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const mine = await timed(ours);
    const others = await timed(theirs);
    if (round === 0) continue;
    times.ours.push(mine);
    times.theirs.push(others);
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ratio(what: string, { ours, theirs }: Measured, limit: number): Ratio {
  const detail = `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, ${ROUNDS} rounds`;
  return { name: what, ratio: ours / theirs, limit, direction: 'at most', detail };
}

function compose(map: JourneyMap): Infographic {
  return composeInfographic(map, { date: '2026-01-01' }, createMeasure(map.map.locale));
}

const pageOf = (svg: string) => `<style>body{margin:0}svg{display:block}</style>${svg}`;

async function screenshot(browser: Browser, svg: string, { width, height }: Infographic): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: Math.ceil(width), height: Math.ceil(height) },
    deviceScaleFactor: WIDTH / width,
  });
  await page.setContent(pageOf(svg));
  await page.screenshot();
  await page.close();
}

async function printToPdf(browser: Browser, svg: string, { width, height }: Infographic): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(pageOf(svg));
  await page.pdf({ width: `${Math.ceil(width)}px`, height: `${Math.ceil(height)}px`, printBackground: true });
  await page.close();
}
