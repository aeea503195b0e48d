import { expect, test } from 'vitest';
import { type ExportChoice, FIRST_CHOICE } from '../exportChoice.ts';
import { requestOf } from './requestOf.ts';

const imprint = { date: '2026-11-26', address: 'https://maps.example.org/maps/1', brand: undefined };
const keyOf = (part: Partial<ExportChoice>) => JSON.stringify(requestOf({ ...FIRST_CHOICE, ...part }, imprint));

test.each<[string, Partial<ExportChoice>, Partial<ExportChoice>]>([
  ['a width that is typed', { size: 'width', width: '40' }, { size: 'width', width: '4096' }],
  ['a scale', { scale: 1 }, { scale: 4 }],
  ['another kind of picture', { format: 'png' }, { format: 'jpeg', quality: 75 }],
  ['what belongs to another format', { format: 'pdf', background: 'transparent' }, { format: 'pdf' }],
  ['the page that it has anyway', { format: 'pdf', paper: 'a4', orientation: 'landscape' }, { format: 'pdf' }],
  ['the way a page lies that is as large as the map', { orientation: 'portrait' }, { paper: 'fit' }],
  ['the sheets of tiles where there are none', { format: 'pdf', sheet: 'a3' }, { format: 'pdf', overlap: 0 }],
])('nothing is drawn anew for %s', (_, before, after) => {
  expect(keyOf(before)).toBe(keyOf(after));
});

test.each<[string, Partial<ExportChoice>]>([
  ['colours', { theme: 'dark' }],
  ['paper', { format: 'pdf' }],
  ['a ground that shows through', { background: 'transparent' }],
  ['what is left out', { without: ['legend'] }],
])('%s are drawn anew', (_, part) => {
  expect(keyOf(part)).not.toBe(keyOf({}));
});

test('nothing is drawn of texts', () => {
  expect(requestOf({ ...FIRST_CHOICE, format: 'mmd' }, imprint)).toBeUndefined();
});
