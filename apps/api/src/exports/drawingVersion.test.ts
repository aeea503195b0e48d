import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { drawingVersion, hashOf } from './drawingVersion.ts';

it('is the same every time', () => {
  expect(drawingVersion()).toMatch(/^[\w-]{12}$/);
  expect(drawingVersion()).toBe(drawingVersion());
});

it('changes with the content of a source, its name and its place', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'a'));
  const seen = new Set<string>();
  for (const [name, text] of [
    ['a/x.ts', 'one'],
    ['a/x.ts', 'two'],
    ['a/y.ts', 'two'],
    ['x.ts', 'two'],
  ] as const) {
    const file = join(folder.path, name);
    writeFileSync(file, text);
    seen.add(hashOf([file]));
  }
  folder.remove();
  expect(seen.size).toBe(4);
});
