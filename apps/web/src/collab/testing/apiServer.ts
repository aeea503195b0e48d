import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MapResponse } from '@milepost/schema/http';
import { vi } from 'vitest';

const OpenedByNode = globalThis.WebSocket;
const SERVER = fileURLToPath(new URL('../../../../api/src/server.ts', import.meta.url));

/**
 * The real server as a process of its own, which can be killed and started again on the same data and port. What is asked
 * of it, and the sockets of this process, are a visitor's.
 */
export interface ApiServer {
  url: string;
  /** Address of the live connection. */
  liveUrl: string;
  start(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  createMap(body?: object): Promise<MapResponse>;
  readMap(id: string): Promise<MapResponse>;
  request(method: string, path: string, json?: unknown): Promise<Response>;
  /** Lets another visitor in, who asks and opens sockets from now on. */
  enter(): Promise<Visitor>;
  /** Is this visitor again. */
  be(visitor: Visitor): void;
  close(): Promise<void>;
}

/** Somebody without an account, as the server knows them. */
export interface Visitor {
  readonly userId: string;
  readonly cookie: string;
}

export async function startApiServer(): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-test-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let cookie = '';

  const request = (method: string, path: string, json?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  const end = (signal: 'SIGKILL' | 'SIGTERM') =>
    new Promise<void>((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  const server: ApiServer = {
    url,
    liveUrl: `ws://127.0.0.1:${port}/collab`,
    start: () =>
      new Promise((resolve, reject) => {
        const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, DATABASE_URL: '' };
        const started = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        child = started;
        let said = '';
        for (const stream of [started.stdout, started.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            said += text;
            if (said.includes('Milepost is ready')) resolve();
          });
        }
        started.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
      }),
    kill: () => end('SIGKILL'),
    request,
    async enter() {
      cookie = '';
      const entered = await request('POST', '/api/auth/sign-in/anonymous', {});
      if (!entered.ok) throw new Error(`the server lets no visitor in: ${await entered.text()}`);
      const { user } = (await entered.json()) as { user: { id: string } };
      const visitor = { userId: user.id, cookie: cookiesOf(entered) };
      server.be(visitor);
      return visitor;
    },
    be(visitor) {
      cookie = visitor.cookie;
      sendCookies(cookie);
    },
    async createMap(body = {}) {
      const response = await request('POST', '/api/maps', body);
      return (await response.json()) as MapResponse;
    },
    async readMap(id) {
      const response = await request('GET', `/api/maps/${id}`);
      return (await response.json()) as MapResponse;
    },
    async close() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  await server.enter();
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((set) => set.split(';', 1)[0])
    .join('; ');
}

/** Sends cookies with each socket from now on, as a browser does. */
function sendCookies(cookie: string): void {
  vi.stubGlobal(
    'WebSocket',
    class extends OpenedByNode {
      constructor(address: string) {
        // Node's own takes headers there, which the types of the web don't know.
        super(address, { headers: { cookie } } as unknown as string[]);
      }
    },
  );
}
