import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** How a program ended. `output` is empty when it printed straight to the screen. */
export interface Ended {
  /** The exit code; 1 where a signal ended it or it could not be started. */
  readonly code: number;
  /** What it printed on both streams, in the order in which it arrived. */
  readonly output: string;
}

/** Runs a script under this very Node, from the root of the checkout, to its end. Never rejects. */
export function runNode(
  args: readonly string[],
  { capture = false, env = {} }: { capture?: boolean; env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    // Colours where a terminal shows them, also for what is kept and shown later; plain text in files and pipes.
    const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...colour, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
