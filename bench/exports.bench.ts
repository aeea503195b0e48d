import { setTimeout } from 'node:timers/promises';
import { composeHere, renderPdf, renderPixels, renderSvg } from '@milepost/drawing/skia';
import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { asText } from './exports/asText.ts';
import { launch, printToPdf, screenshot } from './exports/chromium.ts';
import { CARDS, compose } from './exports/subject.ts';
import { median } from './median.ts';

export const name = 'exports';

const WIDTH = 4096;
const ROUNDS = 5;
/** Ms before each turn, in which ends what the turn before left behind: Chromium takes a core to clean up after a page that is closed. */
const REST = 250;

/** PNG and PDF from a map to a file, against a browser that is running already and is given the finished drawing as an SVG. */
export async function run(): Promise<Ratio[]> {
  const map = largeMap(CARDS);
  const drawing = compose(map);
  const svg = asText(await renderSvg(drawing));
  const browser = await launch();
  try {
    const png = await both(
      async () => void (await renderPixels(compose(map), { width: WIDTH })),
      () => screenshot(browser, svg, drawing, WIDTH),
    );
    let ours = 0;
    let theirs = 0;
    const pdf = await both(
      async () => {
        ours = (await renderPdf(composeHere(map, 'pdf', { paper: 'fit' }))).length;
      },
      async () => {
        theirs = (await printToPdf(browser, svg, drawing)).length;
      },
    );
    const papers = await both(
      async () => void (await renderPdf(composeHere(map, 'pdf', { paper: 'a0' }))),
      async () => void (await renderPdf(composeHere(map, 'pdf', { paper: 'a4' }))),
    );
    return [
      ratio(`PNG ${WIDTH} px wide of ${CARDS} cards, to Chromium's screenshot of the same as SVG`, png, 0.2),
      ratio(`vector PDF of ${CARDS} cards, to Chromium's print of the same as SVG`, pdf, 0.1),
      {
        name: `file of that PDF, to Chromium's`,
        ratio: ours / theirs,
        limit: 1,
        direction: 'at most',
        detail: `${(ours / 1000).toFixed(0)} kB to ${(theirs / 1000).toFixed(0)} kB`,
      },
      ratio(`vector PDF of ${CARDS} cards on A0, to one on A4`, papers, 2),
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
  await setTimeout(REST);
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ratio(what: string, { ours, theirs }: Measured, limit: number): Ratio {
  const detail = `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, ${ROUNDS} rounds`;
  return { name: what, ratio: ours / theirs, limit, direction: 'at most', detail };
}
