import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { generateSources } from './generate-sources.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

/** Starts a long-running script in a process group of its own, so that only what `stop` sends reaches it. */
function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

await runTool(async () => {
  await generateSources();
  console.log('The API restarts and the editor reloads as you save. Open http://127.0.0.1:4401');
  const api = `http://127.0.0.1:${process.env.PORT ?? 4400}`;
  const children = [
    startNode(['--watch', '--watch-preserve-output', 'apps/api/src/server.ts']),
    startNode(['apps/web/node_modules/vite/bin/vite.js', 'apps/web', '--clearScreen', 'false'], {
      MILEPOST_API_URL: api,
    }),
  ];

  let stopping = false;
  const stop = () => {
    stopping = true;
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const codes = await Promise.all(
    children.map(
      (child) =>
        new Promise<number>((resolve) => {
          child.on('error', (error) => {
            console.error(error.message);
            stop();
            resolve(1);
          });
          child.on('exit', (code) => {
            // One without the other is no use: the first that ends by itself ends both.
            const wanted = stopping;
            if (!stopping) stop();
            resolve(wanted ? 0 : (code ?? 1));
          });
        }),
    ),
  );
  return Math.max(...codes);
});
