import { hostileMap } from '@milepost/drawing/testing';
import type { DrawJob } from '../drawJob.ts';
import { ExportQueue } from '../exportQueue.ts';

/** Lets the server's worker threads draw a map that means harm in every form, its pictures too, and says how large the files are. */
const [address = '', picture = ''] = process.argv.slice(2);
const map = hostileMap(address);
const assets = [...Object.values(map.cards), ...Object.values(map.personas)].flatMap((record) => {
  const asset = 'asset' in record ? record.asset : 'portrait' in record ? record.portrait : undefined;
  return asset ? [asset] : [];
});
const of = { document: JSON.stringify(map), pictures: Object.fromEntries(assets.map((asset) => [asset, picture])) };
const imprint = { date: '2026-11-26', address };
const jobs: DrawJob[] = [
  ...(['png', 'jpeg', 'webp'] as const).map((form): DrawJob => ({ ...of, ...imprint, form, options: { width: 800 } })),
  ...(['pdf', 'svg'] as const).map((form): DrawJob => ({ ...of, ...imprint, form, options: {} })),
  { ...of, form: 'thumbnail', width: 320, height: 200 },
  { ...of, ...imprint, form: 'review', options: {}, threads: [] },
];
const queue = new ExportQueue();
for (const job of jobs) {
  const file = await queue.draw(job, new AbortController().signal);
  process.stdout.write(`${job.form} ${file.length}\n`);
}
await queue.close();
