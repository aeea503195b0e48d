import { readConfig } from './config.ts';
import { explainFailure } from './explainFailure.ts';
import type { RunningServer } from './startServer.ts';
import { startServer } from './startServer.ts';

/** Once asked to stop, the server gets this long (ms). Being asked again changes nothing. */
const STOPPING = 40_000;

let stopAsked = false;
let running: RunningServer | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopAsked) return;
    stopAsked = true;
    console.info('Stopping: finishing what is under way');
    // While it starts there is nothing to stop yet.
    if (running) stop(running);
  });
}

try {
  const config = readConfig(process.env);
  running = await startServer(config, (line) => console.info(line));
  if (stopAsked) stop(running);
  else console.info(`Milepost is ready: ${config.publicUrl ?? running.url}`);
} catch (error) {
  fail(error);
}

function stop(server: RunningServer): void {
  setTimeout(() => fail(new Error('stopping took too long; what was acknowledged is kept')), STOPPING).unref();
  server.stop().then(() => {
    console.info('Stopped');
    process.exit(0);
  }, fail);
}

function fail(error: unknown): never {
  console.error(explainFailure(error));
  process.exit(1);
}
