import { parentPort, workerData } from 'node:worker_threads';

const { url, wanted } = workerData as { url: string; wanted: Int32Array };

/** Times (ms) of health checks at the pace of a monitor rather than of a flood, as long as they are wanted. */
const times: number[] = [];
while (Atomics.load(wanted, 0) > 0) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const start = performance.now();
  await (await fetch(`${url}/healthz`)).arrayBuffer();
  times.push(performance.now() - start);
  if (performance.now() - start > 4) console.error('SLOW', Date.now(), (performance.now() - start).toFixed(1));
}
parentPort?.postMessage(times);
