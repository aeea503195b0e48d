import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BenchServer {
  url: string;
  /** Of its process. */
  pid: number;
  /** The headers of a visitor who is signed in. */
  credentials: { cookie: string };
  stop(): Promise<void>;
}

/** A server in a process of its own, on a port of its own and an empty data folder unless `env` says otherwise. */
export async function startServer(env: Record<string, string> = {}): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  const server = spawn(process.execPath, ['apps/api/src/server.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/\S+$/.exec(line)?.[0];
    if (url && server.pid) return { url, pid: server.pid, credentials: await visit(url), stop };
  }
  await stop();
  throw new Error('The server did not start.');
}

/** Signs a visitor in, as the web app does at their first visit. */
async function visit(url: string): Promise<{ cookie: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/auth/sign-in/anonymous`, { method: 'POST', headers, body: '{}' });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return { cookie: cookies.join('; ') };
}

/** Makes something by the API, and gives what the server answers. */
export async function post<Body>(server: BenchServer, path: string, json: object): Promise<Body> {
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.credentials },
    body: JSON.stringify(json),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Body;
}
