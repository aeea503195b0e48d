import { existsSync } from 'node:fs';
import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { forgetPeak, inMegabytes, MEGABYTE, memoryOf } from './exports/memoryOf.ts';
import { CARDS } from './exports/subject.ts';
import { median } from './median.ts';
import { startPostgres } from './startPostgres.ts';
import { type BenchServer, post, startServer } from './startServer.ts';

export const name = 'exports together';

const ROUNDS = 3;
const MOST_MEMORY = 1500 * MEGABYTE;
/** Twenty that are asked for at once: pictures, two heavy ones among them, and documents. */
const FILES = [
  ...Array<string>(14).fill('export.png?width=4096'),
  'export.png?width=12000',
  'export.jpeg?width=12000',
  ...Array<string>(4).fill('export.pdf?paper=a0'),
];

/**
 * Twenty exports of a large map at once: how long the server takes meanwhile to say that it is well, and what it takes of memory with the
 * database that it has where none is named, which is a part of its process.
 */
export async function run(): Promise<Ratio[]> {
  if (!existsSync('/proc/self/status'))
    throw new Error('What another process has had of memory is only known on Linux.');
  return [await healthMeanwhile(), await memoryMeanwhile()];
}

async function healthMeanwhile(): Promise<Ratio> {
  const postgres = await startPostgres();
  const server = await startServer({ DATABASE_URL: postgres.url });
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { document: largeMap(CARDS) });
    await together(server, id);
    const rest: number[] = [];
    const busy: number[] = [];
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let drawing = true;
      const exports = together(server, id).finally(() => {
        drawing = false;
      });
      const during = await checksWhile(server.url, () => drawing);
      await exports;
      count = during.length;
      let left = count;
      busy.push(late(during));
      rest.push(late(await checksWhile(server.url, () => left-- > 0)));
    }
    return {
      name: `a health check during ${FILES.length} exports at once, to one at rest: the slowest of a hundred`,
      ratio: median(busy) / median(rest),
      limit: 3,
      direction: 'at most',
      detail: `${median(busy).toFixed(2)} ms to ${median(rest).toFixed(2)} ms, ${ROUNDS} rounds of ${count}`,
    };
  } finally {
    await server.stop();
    await postgres.stop();
  }
}

async function memoryMeanwhile(): Promise<Ratio> {
  const server = await startServer();
  try {
    const { id } = await post<{ id: string }>(server, '/api/maps', { document: largeMap(CARDS) });
    forgetPeak(server.pid);
    const { now } = memoryOf(server.pid);
    for (let round = 0; round < ROUNDS; round++) await together(server, id);
    const { peak } = memoryOf(server.pid);
    return {
      name: `memory of the server and its embedded database with ${FILES.length} exports at once, to 1,500 MB`,
      ratio: peak / MOST_MEMORY,
      limit: 1,
      direction: 'at most',
      detail: `${inMegabytes(peak)} at most, ${ROUNDS} rounds; ${inMegabytes(now)} before`,
    };
  } finally {
    await server.stop();
  }
}

async function together(server: BenchServer, id: string): Promise<void> {
  await Promise.all(
    FILES.map(async (file) => {
      const answer = await fetch(`${server.url}/api/maps/${id}/${file}`, { headers: server.credentials });
      if (!answer.ok) throw new Error(`${file} answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }),
  );
}

/** Times (ms) of checks at the pace of a monitor rather than of a flood, as long as they are wanted. */
async function checksWhile(url: string, wanted: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (wanted()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    times.push(performance.now() - start);
  }
  return times;
}

/** The time that all but one of a hundred keep. */
function late(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
}
