import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { temporaryFolder } from './temporaryFolder.ts';
import { freePort } from './testDatabase.ts';
import { waitFor } from './waitFor.ts';

/** The program file of a Redis server; undefined where there is none, and tests that need one are skipped. */
export const REDIS_SERVER = process.env.REDIS_SERVER_PATH ?? inPath('redis-server');

/** A Redis of a test's own, which keeps nothing. */
export class TestRedis {
  readonly url: string;
  readonly #port: number;
  readonly #folder = temporaryFolder();
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.start();
    return redis;
  }

  /** Starts it (again), at the same address; resolves when it lets somebody in. */
  async start(): Promise<void> {
    const options = { port: this.#port, bind: '127.0.0.1', dir: this.#folder.path, save: '', appendonly: 'no' };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn(REDIS_SERVER ?? 'redis-server', args, { stdio: 'ignore' });
    this.#process = child;
    let failure: unknown;
    child.once('error', (error) => {
      failure = error;
    });
    await waitFor(() => {
      if (failure) throw failure;
      return isOpen(this.#port);
    }, 'Redis');
  }

  /** Ends it as a failing machine would. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  }

  async close(): Promise<void> {
    await this.kill();
    this.#folder.remove();
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function inPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync);
}
