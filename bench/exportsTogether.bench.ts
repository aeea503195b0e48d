import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { forgetPeak, inMegabytes, MEGABYTE, memoryOf } from './exports/memoryOf.ts';
import { CARDS } from './exports/subject.ts';
import { watchHealth } from './exports/watchHealth.ts';
import { startPostgres } from './startPostgres.ts';
import { type BenchServer, post, startServer } from './startServer.ts';

export const name = 'exports together';

const MEMORY_ROUNDS = 3;
/** Enough that a dozen checks are later than the hundredth part: of three rounds each ratio was between 2.9 and 7. */
const HEALTH_ROUNDS = 8;
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
    for (let round = 0; round < HEALTH_ROUNDS; round++) {
      const start = performance.now();
      busy.push(...(await watchHealth(server.url, () => together(server, id))));
      const took = performance.now() - start;
      rest.push(...(await watchHealth(server.url, () => new Promise((resolve) => setTimeout(resolve, took)))));
    }
    return {
      name: `a health check during ${FILES.length} exports at once, to one at rest: the slowest of a hundred`,
      ratio: late(busy) / late(rest),
      limit: 3,
      direction: 'at most',
      detail: `${late(busy).toFixed(2)} ms of ${busy.length} to ${late(rest).toFixed(2)} ms of ${rest.length}, ${HEALTH_ROUNDS} rounds`,
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
    for (let round = 0; round < MEMORY_ROUNDS; round++) await together(server, id);
    const { peak } = memoryOf(server.pid);
    return {
      name: `memory of the server and its embedded database with ${FILES.length} exports at once, to 1,500 MB`,
      ratio: peak / MOST_MEMORY,
      limit: 1,
      direction: 'at most',
      detail: `${inMegabytes(peak)} at most, ${MEMORY_ROUNDS} rounds; ${inMegabytes(now)} before`,
    };
  } finally {
    await server.stop();
  }
}

async function together(server: BenchServer, id: string): Promise<void> {
  await Promise.all(FILES.map((file) => take(server, `/api/maps/${id}/${file}`)));
}

/** Asks for a file and lets it run through: who asks is elsewhere, and shouldn't take the server's cores. */
async function take(server: BenchServer, path: string): Promise<void> {
  const request = get(`${server.url}${path}`, { headers: server.credentials });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
}

/** The time that all but one of a hundred keep. */
function late(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
}
