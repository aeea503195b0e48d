import { expect, it } from 'vitest';
import type { DrawJob } from './drawJob.ts';
import { ExportQueue } from './exportQueue.ts';

/** Of a map so large that it is drawn when nothing else that is heavy is; nobody waits until its turn. */
const HEAVY: DrawJob = {
  form: 'svg',
  options: {},
  document: ' '.repeat(1_000_001),
  date: '2026-11-26',
  address: 'http://localhost',
};

it('lets only a few heavy drawings wait, and forgets those that nobody waits for', async () => {
  const queue = new ExportQueue();
  const refusal = { statusCode: 503, headers: { 'retry-after': '5' } };
  try {
    for (let round = 0; round < 2; round++) {
      const leaving = new AbortController();
      const waiting = Promise.allSettled(Array.from({ length: 8 }, () => queue.draw(HEAVY, leaving.signal)));
      await expect(queue.draw(HEAVY, leaving.signal)).rejects.toMatchObject(refusal);
      leaving.abort();
      const outcomes = await waiting;
      expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
    }
  } finally {
    await queue.close();
  }
});
