import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { startServer } from './startServer.ts';

export const name = 'health during exports';

const CHECKS = 150;
const ROUNDS = 3;

/** How long the server takes to say that it is well, while it draws one large PNG after the other, and at rest. */
export async function run(): Promise<Ratio[]> {
  const server = await startServer();
  try {
    const body = JSON.stringify({ document: largeMap(300) });
    const headers = { 'content-type': 'application/json', ...server.credentials };
    const created = await fetch(`${server.url}/api/maps`, { method: 'POST', headers, body });
    const { id } = (await created.json()) as { id: string };
    const draw = () =>
      fetch(`${server.url}/api/maps/${id}/export.png?width=4096`, { headers: server.credentials }).then((answer) =>
        answer.arrayBuffer(),
      );
    await draw();
    await checks(server.url, CHECKS);

    const rest: number[] = [];
    const busy: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rest.push(median(await checks(server.url, CHECKS)));
      let drawing = true;
      const exports = (async () => {
        while (drawing) await draw();
      })();
      busy.push(median(await checks(server.url, CHECKS)));
      drawing = false;
      await exports;
    }
    const ratio = median(busy) / median(rest);
    const detail = `${median(busy).toFixed(2)} ms to ${median(rest).toFixed(2)} ms, ${ROUNDS} rounds of ${CHECKS}`;
    return [{ name: 'a health check during exports, to one at rest', ratio, limit: 2, direction: 'at most', detail }];
  } finally {
    await server.stop();
  }
}

/** Times (ms) of checks that follow each other at the pace of a monitor rather than of a flood. */
async function checks(url: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let check = 0; check < count; check++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const start = performance.now();
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    times.push(performance.now() - start);
  }
  return times;
}
