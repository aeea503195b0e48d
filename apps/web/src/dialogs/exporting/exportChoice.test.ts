import { expect, test } from 'vitest';
import { chosenWidth, exportUrl, FIRST_CHOICE } from './exportChoice.ts';

test('asks the server for what was chosen, and for nothing else', () => {
  const choice = {
    ...FIRST_CHOICE,
    scale: 3,
    background: 'transparent',
    paper: 'a3',
    orientation: 'portrait',
  } as const;
  const urlOf = (part: Partial<typeof FIRST_CHOICE>) => exportUrl('a/b', { ...choice, ...part });
  expect(urlOf({})).toBe('/api/maps/a%2Fb/export.png?scale=3&background=transparent');
  expect(urlOf({ size: 'width', width: ' 1200 ', background: 'theme' })).toBe('/api/maps/a%2Fb/export.png?width=1200');
  expect(urlOf({ format: 'jpeg' })).toBe('/api/maps/a%2Fb/export.jpeg?scale=3&quality=90');
  expect(urlOf({ format: 'webp', quality: 75 })).toBe(
    '/api/maps/a%2Fb/export.webp?scale=3&background=transparent&quality=75',
  );
  expect(urlOf({ format: 'pdf' })).toBe('/api/maps/a%2Fb/export.pdf?paper=a3&orientation=portrait');
  expect(urlOf({ format: 'pdf', paper: 'fit' })).toBe('/api/maps/a%2Fb/export.pdf?paper=fit');
  expect(urlOf({ format: 'mmd' })).toBe('/api/maps/a%2Fb/export.mmd');
});

test.each([
  ['16', 16],
  ['999999', 999_999],
  ['15', undefined],
  ['1000000', undefined],
  ['12.5', undefined],
  ['1e3', undefined],
  ['', undefined],
])('a width typed as %j is %s', (width, pixels) => {
  expect(chosenWidth({ ...FIRST_CHOICE, width })).toBe(pixels);
});
