import { enableCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { explainFailure } from './explainFailure.ts';
import { createLogger } from './logger.ts';
import type { RunningServer } from './startServer.ts';

/** Once asked to stop, the server gets this long (ms). Being asked again changes nothing. */
const STOPPING = 40_000;

// What was compiled once needn't be again at the next start.
enableCompileCache();

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
  const log = createLogger(config.logLevel);
  // What is acknowledged is kept, whatever fails: one forgotten promise is no reason to turn everybody out.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a failure that nobody waited for'));
  const { startServer } = await import('./startServer.ts');
  running = await startServer(config, (line) => console.info(line), log);
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
