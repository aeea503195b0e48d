import { expect, test } from 'vitest';
import { detectFormat } from './detectFormat.ts';

test.each([
  ['journey\n  title A', '', 'mermaid'],
  ['# Notes\n```mermaid\njourney\n```', 'notes.md', 'mermaid'],
  ['{"schemaVersion": 1}', '', 'json'],
  ['\uFEFF  \n{}', 'map.txt', 'json'],
  ['[1]', '', 'json'],
  ['not JSON at all', 'map.JSON', 'json'],
  ['', 'map.mmd', 'mermaid'],
])('%j in a file named %j is %s', (text, name, format) => {
  expect(detectFormat(text, name)).toBe(format);
});
