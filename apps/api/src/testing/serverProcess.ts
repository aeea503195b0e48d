import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../server.ts', import.meta.url));

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The server as it is started by people: a process of its own. */
export class ServerProcess {
  stdout = '';
  stderr = '';
  readonly exited: Promise<Exit>;
  readonly #child: ChildProcess;

  constructor(env: Record<string, string>) {
    const { PATH = '', NODE_ENV: _, ...others } = process.env;
    const inherited = Object.fromEntries(Object.entries(others).filter(([name]) => /^(HOME|TMPDIR|LANG)$/.test(name)));
    const child = spawn(process.execPath, [SERVER], {
      env: { ...inherited, PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exited = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  }

  /** Resolves with its address once it is ready; rejects when it ended before. */
  async ready(): Promise<string> {
    for (;;) {
      const address = /Milepost is ready: (\S+)/.exec(this.stdout)?.[1];
      if (address) return address;
      const ended = await Promise.race([this.exited, new Promise<undefined>((resolve) => setTimeout(resolve, 5))]);
      if (ended) throw new Error(`the server ended with ${ended.code ?? ended.signal}: ${this.stdout}${this.stderr}`);
    }
  }

  kill(signal: NodeJS.Signals): Promise<Exit> {
    this.#child.kill(signal);
    return this.exited;
  }
}
