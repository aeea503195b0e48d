import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeWhenChanged } from './make-when-changed.ts';
import { root } from './root.ts';

let folder: string;

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  folder = mkdtempSync(join(tmpdir(), 'milepost-make-'));
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  writeFileSync(join(folder, 'in/deep/source.ts'), '1');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes `out`, and returns how often it was made so far. */
async function make(script = ''): Promise<number> {
  const out = JSON.stringify(join(folder, 'out'));
  const count = JSON.stringify(join(folder, 'count'));
  await makeWhenChanged({
    title: 'Making',
    inputs: [relative(root, join(folder, 'in'))],
    output: relative(root, join(folder, 'out')),
    command: [
      '--input-type=module',
      '--eval',
      `import fs from 'node:fs'; ${script}; fs.mkdirSync(${out}, { recursive: true }); fs.appendFileSync(${count}, 'x');`,
    ],
  });
  return readFileSync(join(folder, 'count'), 'utf8').length;
}

test('makes once, and again when a source changed, came or went', async () => {
  expect(await make()).toBe(1);
  expect(await make()).toBe(1);
  writeFileSync(join(folder, 'in/deep/source.ts'), '2');
  expect(await make()).toBe(2);
  writeFileSync(join(folder, 'in/another.ts'), '');
  expect(await make()).toBe(3);
  rmSync(join(folder, 'in/another.ts'));
  expect(await make()).toBe(4);
});

test('takes no notice of tests and of what was made or installed', async () => {
  await make();
  writeFileSync(join(folder, 'in/deep/source.test.ts'), '');
  mkdirSync(join(folder, 'in/node_modules'));
  writeFileSync(join(folder, 'in/node_modules/package.ts'), '');
  expect(await make()).toBe(1);
});

test('makes again when the output is gone', async () => {
  await make();
  rmSync(join(folder, 'out'), { recursive: true });
  expect(await make()).toBe(2);
});

test('tells what a failing script said, and tries again the next time', async () => {
  await make();
  writeFileSync(join(folder, 'in/deep/source.ts'), '2');
  await expect(make(`console.error('no such thing'); process.exit(1)`)).rejects.toThrow(
    /no such thing\nMaking: failed, for the reason above/,
  );
  expect(existsSync(join(folder, 'out/.made-from'))).toBe(false);
  expect(await make()).toBe(2);
});
