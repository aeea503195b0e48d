import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './root.ts';

/** Stands in for the registry's client: notes that it was called and puts a Node in place, or fails as told. */
const fakeNpx = `#!/bin/sh
echo "$@" >> npx-calls
if [ -f npx-fails ]; then cat npx-fails; exit 1; fi
mkdir -p node_modules/node/bin
ln -sf "${process.execPath}" node_modules/node/bin/node
`;

const fakeServer = `
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    signals += 1;
    if (signals === 1) setTimeout(() => { console.log('drained after ' + signals); process.exit(); }, 300);
  });
}
if (process.env.FAIL) {
  console.error('the port is in use');
  process.exit(1);
}
setInterval(() => {}, 1000);
console.log('ready');
`;

/** A checkout, in a folder with a space, that holds the real bootstrap and the least of the rest. */
let checkout: string;
let running: ChildProcess | undefined;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}

function start(env: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'start'], {
    cwd: checkout,
    env: { ...process.env, PATH: [join(checkout, 'bin'), process.env.PATH].join(delimiter), ...env },
  });
  running = child;
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  }
  return { child, output: () => text };
}

/** Runs the command to its end. */
async function run(env?: Record<string, string>): Promise<{ code: number; output: string }> {
  const { child, output } = start(env);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

const calls = () => readFileSync(join(checkout, 'npx-calls'), 'utf8').trim().split('\n').length;

beforeEach(() => {
  checkout = join(mkdtempSync(join(tmpdir(), 'milepost-bootstrap-')), 'a checkout');
  write('bin/npx', fakeNpx);
  chmodSync(join(checkout, 'bin/npx'), 0o755);
  write('tools/build.ts', '');
  write('apps/api/src/server.ts', fakeServer);
  write('package.json', '{ "type": "module" }');
  write('pnpm-lock.yaml', 'one');
  copyFileSync(join(root, 'tools/bootstrap.mjs'), join(checkout, 'tools/bootstrap.mjs'));
});

afterEach(() => {
  running?.kill('SIGTERM');
  rmSync(dirname(checkout), { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('the bootstrap', () => {
  test('installs once, and again only when the lockfile or a manifest changed', async () => {
    await run({ FAIL: '1' });
    await run({ FAIL: '1' });
    expect(calls()).toBe(1);
    write('pnpm-lock.yaml', 'two');
    await run({ FAIL: '1' });
    expect(calls()).toBe(2);
    write('apps/api/package.json', '{}');
    await run({ FAIL: '1' });
    await run({ FAIL: '1' });
    expect(calls()).toBe(3);
  });

  test('says in one line that the registry cannot be reached', async () => {
    write('npx-fails', 'npm error code ENOTFOUND\nnpm error and much more\n');
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringContaining('Installing dependencies'),
      expect.stringMatching(/^The dependencies could not be downloaded \(ENOTFOUND\): check the network/),
    ]);
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
  });

  test('tries once more when the registry stumbled', async () => {
    write('npx-fails', 'ERR_PNPM_FETCH_503\n');
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(calls()).toBe(2);
    expect(output).toContain('trying once more');
  });

  test('shows what pnpm said when it was not the network', async () => {
    write('npx-fails', 'ERR_PNPM_OUTDATED_LOCKFILE the lockfile is out of date\n');
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain('the lockfile is out of date\nThe dependencies could not be installed');
  });

  test('does not start the server when the build failed', async () => {
    write('tools/build.ts', 'process.exit(3);');
    const { code, output } = await run();
    expect(code).toBe(3);
    expect(output).not.toContain('ready');
  });

  test('ends with the server’s exit code and adds nothing to what it said', async () => {
    await run({ FAIL: '1' });
    const { code, output } = await run({ FAIL: '1' });
    expect(code).toBe(1);
    expect(output).toBe('the port is in use\n');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'passes %s on once, however often it comes, and exits 0',
    async (signal) => {
      const { child, output } = start();
      await expect.poll(output, { timeout: 20_000 }).toContain('ready');
      // The terminal, npm and an impatient script.
      child.kill(signal);
      child.kill(signal);
      child.kill('SIGTERM');
      const [code] = await once(child, 'close');
      expect(output()).toContain('drained after 1\n');
      expect(code).toBe(0);
    },
  );
});
