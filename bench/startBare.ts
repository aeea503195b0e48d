import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Runs a script of this folder that says the address at which it listens, in a process of its own. */
export async function startBare(
  script: string,
  env: Record<string, string> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [join(import.meta.dirname, script)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/\S+$/.exec(line)?.[0];
    if (url) return { url, stop };
  }
  throw new Error(`${script} did not start.`);
}
