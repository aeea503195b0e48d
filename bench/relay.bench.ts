import { largeMap } from '@milepost/schema/testing';
import { encodeSample } from './collab/encodeSample.ts';
import type { Arrival } from './collab/relayClient.ts';
import { RelayClient } from './collab/relayClient.ts';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';
import { startBare } from './startBare.ts';
import { startPostgres } from './startPostgres.ts';
import { startServer } from './startServer.ts';

export const name = 'relay';

const CARDS = 60;
const OTHERS = 50;
const WARM_UP = 100;
const TIMES = 600;
/** How long (ms) there is between one and the next, about as somebody types. */
const PAUSE = 15;

/** People on one map: one who does something, and others who see it. */
interface Room {
  writer: RelayClient;
  others: RelayClient[];
}

/**
 * How long it takes until 50 others on a map have an edit, or word of a comment, that is committed in PostgreSQL by then;
 * to how long it takes Hocuspocus, as it comes, to pass on the same edit without keeping it. And, since keeping takes its
 * time whoever does it, to how long it takes when one row is committed before.
 */
export async function run(): Promise<Ratio[]> {
  const postgres = await startPostgres();
  const ours = await startServer({ DATABASE_URL: postgres.url });
  const bare = await startBare('collab/bareRelayServer.ts');
  const keeping = await startBare('collab/bareRelayServer.ts', { DATABASE_URL: postgres.url });
  try {
    const map = largeMap(CARDS);
    map.map.scenario = 'Written together: ';
    const headers = { 'content-type': 'application/json', ...ours.credentials };
    const post = async <Body>(path: string, body: object) => {
      const answer = await fetch(`${ours.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return (await answer.json()) as Body;
    };
    const { id } = await post<{ id: string }>('/api/maps', { document: map });
    const threads = `/api/maps/${id}/threads`;
    const thread = await post<{ id: string }>(threads, { anchor: { kind: 'map' }, body: 'What of this?' });
    const kept = await fill(`${ours.url}/collab`, id, ours.credentials);
    const passed = await fill(bare.url, id, {});
    const leastKept = await fill(keeping.url, id, {});
    for (const room of [passed, leastKept]) await seen(room, 'edit', () => room.writer.seed(encodeSample(map)));

    const times = { edit: [] as number[], comment: [] as number[], passed: [] as number[], leastKept: [] as number[] };
    for (let round = -WARM_UP; round < TIMES; round++) {
      const edit = await seen(kept, 'edit', () => kept.writer.type());
      const plain = await seen(passed, 'edit', () => passed.writer.type());
      const least = await seen(leastKept, 'edit', () => leastKept.writer.type());
      const comment = await seen(kept, 'comment', () => post(`${threads}/${thread.id}/comments`, { body: 'Well.' }));
      if (round < 0) continue;
      times.edit.push(...edit);
      times.passed.push(...plain);
      times.leastKept.push(...least);
      times.comment.push(...comment);
    }
    return [
      ratio('an edit', times.edit, 'an edit over Hocuspocus that keeps nothing', times.passed),
      ratio('a comment', times.comment, 'an edit over Hocuspocus that keeps nothing', times.passed),
      ratio('an edit', times.edit, 'one over Hocuspocus that commits a row first', times.leastKept),
    ];
  } finally {
    await keeping.stop();
    await bare.stop();
    await ours.stop();
    await postgres.stop();
  }
}

async function fill(url: string, mapId: string, headers: Record<string, string>): Promise<Room> {
  const [writer, ...others] = await Promise.all(
    Array.from({ length: OTHERS + 1 }, () => RelayClient.open(url, mapId, headers)),
  );
  return { writer: writer as RelayClient, others };
}

/** Does something; gives after how long (ms) each of the others saw it. */
async function seen({ others }: Room, what: Arrival, act: () => unknown): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  const all = Promise.all(
    others.map(
      (other) =>
        new Promise<void>((resolve) => {
          other.onArrival = (arrival) => {
            if (arrival !== what) return;
            times.push(performance.now() - start);
            resolve();
          };
        }),
    ),
  );
  await Promise.all([act(), all]);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return times;
}

function p99(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
}

function ratio(what: string, ours: readonly number[], other: string, theirs: readonly number[]): Ratio {
  const [our, their] = [p99(ours), p99(theirs)];
  const middles = `median ${median(ours).toFixed(1)} to ${median(theirs).toFixed(1)}`;
  return {
    name: `p99 until ${OTHERS} others see ${what}, to ${other}`,
    ratio: our / their,
    limit: 1.3,
    direction: 'at most',
    detail: `${our.toFixed(1)} ms to ${their.toFixed(1)} ms, ${middles}, ${TIMES} times`,
  };
}
