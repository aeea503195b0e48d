import { parentPort, workerData } from 'node:worker_threads';
import type { MonitorTask } from './watchHealth.ts';

const { url, wanted } = workerData as MonitorTask;

/** Times (ms) of checks at the pace of a monitor rather than of a flood, as long as they are wanted. */
async function watch(): Promise<number[]> {
  // The first one loads what asks.
  await check();
  parentPort?.postMessage('ready');
  const times: number[] = [];
  while (Atomics.load(wanted, 0) === 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    times.push(await check());
  }
  return times;
}

async function check(): Promise<number> {
  const start = performance.now();
  await (await fetch(`${url}/healthz`)).arrayBuffer();
  return performance.now() - start;
}

parentPort?.postMessage(await watch());
