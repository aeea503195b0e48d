import { expect, test } from 'vitest';
import { readTextFile } from './readTextFile.ts';

const read = (bytes: number[] | string, most = 1000) =>
  readTextFile(new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), most);

test('reads UTF-8, UTF-16 by its mark, and Windows-1252', async () => {
  expect(await read('Tür 🚲')).toEqual({ text: 'Tür 🚲' });
  expect(await read([0xff, 0xfe, 0x54, 0, 0xfc, 0])).toEqual({ text: 'Tü' });
  expect(await read([0xfe, 0xff, 0, 0x54, 0, 0xfc])).toEqual({ text: 'Tü' });
  expect(await read([0x54, 0xfc, 0x93])).toEqual({ text: 'Tü“' });
});

test('takes exactly as much as is allowed', async () => {
  expect(await read('abcd', 4)).toEqual({ text: 'abcd' });
  expect(await read('abcde', 4)).toEqual({ trouble: 'too-big' });
});

test('tells what is no text', async () => {
  expect(await read([0x50, 0x4b, 3, 4, 0, 0])).toEqual({ trouble: 'not-text' });
});

test('tells when the file has gone meanwhile', async () => {
  const gone = {
    size: 3,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  } as unknown as Blob;
  expect(await readTextFile(gone, 10)).toEqual({ trouble: 'unreadable' });
});
