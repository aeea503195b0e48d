import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server that a test may kill and start again, on the same port and data folder, or have hang for a while. */
export class OwnServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'milepost-e2e-own-'));
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
  }

  static async start(): Promise<OwnServer> {
    const server = new OwnServer(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = spawn(process.execPath, ['apps/api/src/server.ts'], {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(this.#port), DATA_DIR: this.#folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = server;
    for await (const line of createInterface(server.stdout)) if (line.includes(this.url)) return;
    throw new Error('the server did not start');
  }

  /** Ends the process as a crash would. */
  async kill(): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /** Has the process hang: the system still accepts connections for it, and nothing is answered. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  /** Goes on after `pause`. */
  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  async destroy(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
