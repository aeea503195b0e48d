import { Agent, get } from 'node:http';
import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { startBare } from './startBare.ts';
import { startPostgres } from './startPostgres.ts';
import { startServer } from './startServer.ts';

export const name = 'reading a map';

const CARDS = 60;
const CONNECTIONS = 16;
const ROUNDS = 5;
/** How long each side answers in a round (ms). */
const ROUND = 1_500;

interface Side {
  url: string;
  headers: Record<string, string>;
}

/** Requests per second for a map, by somebody who is signed in, to those of a bare Fastify route that selects the same row of the same database. */
export async function run(): Promise<Ratio[]> {
  const postgres = await startPostgres();
  const ours = await startServer({ DATABASE_URL: postgres.url });
  const bare = await startBare('bareReadServer.ts', { DATABASE_URL: postgres.url });
  try {
    const headers = { 'content-type': 'application/json', ...ours.credentials };
    const body = JSON.stringify({ document: largeMap(CARDS) });
    const created = await fetch(`${ours.url}/api/maps`, { method: 'POST', headers, body });
    const { id } = (await created.json()) as { id: string };
    const sides = [
      { url: `${ours.url}/api/maps/${id}`, headers: ours.credentials },
      { url: `${bare.url}/maps/${id}`, headers: {} },
    ] as const;

    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const side of [0, 1] as const) {
        const rate = await requestsPerSecond(sides[side]);
        // The first round is for the compilers.
        if (round > 0) rates[side].push(rate);
      }
    }
    const [our, their] = rates.map(median) as [number, number];
    const detail = `${Math.round(our)} to ${Math.round(their)} requests/s, ${ROUNDS} rounds`;
    return [
      {
        name: `reading a map of ${CARDS} cards, to a bare Fastify route with pg`,
        ratio: our / their,
        limit: 0.8,
        direction: 'at least',
        detail,
      },
    ];
  } finally {
    await bare.stop();
    await ours.stop();
    await postgres.stop();
  }
}

/** As many requests as are answered on some connections that are kept open. */
async function requestsPerSecond({ url, headers }: Side): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let answered = 0;
  const connection = async () => {
    while (performance.now() - start < ROUND) {
      await request(url, headers, agent);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return answered / ((performance.now() - start) / 1000);
}

function request(url: string, headers: Side['headers'], agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
}
