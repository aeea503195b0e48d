import { expect, test } from 'vitest';
import { changeChoice, partOf } from './changeChoice.ts';
import { chosenWidth, exportUrl, FIRST_CHOICE, isComplete, printUrl } from './exportChoice.ts';

test('asks the server for what was chosen, and for nothing else', () => {
  const choice = {
    ...FIRST_CHOICE,
    scale: 3,
    background: 'transparent',
  } as const;
  const urlOf = (part: Partial<typeof FIRST_CHOICE>) => exportUrl('a/b', { ...choice, ...part });
  expect(urlOf({})).toBe('/api/maps/a%2Fb/export.png?scale=3&background=transparent');
  expect(urlOf({ size: 'width', width: ' 1200 ', background: 'theme' })).toBe('/api/maps/a%2Fb/export.png?width=1200');
  expect(urlOf({ format: 'jpeg' })).toBe('/api/maps/a%2Fb/export.jpeg?scale=3&quality=90');
  expect(urlOf({ format: 'webp', quality: 75 })).toBe(
    '/api/maps/a%2Fb/export.webp?scale=3&background=transparent&quality=75',
  );
  expect(urlOf({ format: 'pdf', paper: 'a3', orientation: 'portrait' })).toBe(
    '/api/maps/a%2Fb/export.pdf?paper=a3&orientation=portrait',
  );
  expect(urlOf({ format: 'pdf', paper: 'fit', orientation: 'portrait' })).toBe('/api/maps/a%2Fb/export.pdf?paper=fit');
  expect(urlOf({ format: 'pdf', paper: 'own', ownWidth: '500', ownHeight: '700' })).toBe(
    '/api/maps/a%2Fb/export.pdf?paper=500x700',
  );
  expect(urlOf({ format: 'svg', preset: 'slide', theme: 'dark', without: ['date', 'logo'] })).toBe(
    '/api/maps/a%2Fb/export.svg?preset=slide&theme=dark&without=date%2Clogo&background=transparent',
  );
  expect(urlOf({ format: 'pdf', pages: 'tiles', sheet: 'a3', overlap: 5 })).toBe(
    '/api/maps/a%2Fb/export.pdf?pages=tiles&sheet=a3&overlap=5',
  );
  expect(urlOf({ format: 'mmd' })).toBe('/api/maps/a%2Fb/export.mmd');
});

test('prints what was chosen as a PDF, whatever its format', () => {
  expect(printUrl('a/b', { ...FIRST_CHOICE, preset: 'slide', scale: 4 })).toBe(
    '/api/maps/a%2Fb/export.pdf?preset=slide&print=true',
  );
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

test('a page of one’s own needs both sides before anything can be asked for', () => {
  const choice = { ...FIRST_CHOICE, format: 'pdf', paper: 'own' } as const;
  expect(isComplete(choice)).toBe(true);
  expect(isComplete({ ...choice, ownWidth: '12' })).toBe(false);
  expect(isComplete({ ...choice, ownWidth: '12', paper: 'a4' })).toBe(true);
});

test('another preset has its own page, another theme the same', () => {
  const choice = { ...FIRST_CHOICE, format: 'pdf', paper: 'a0', orientation: 'portrait' } as const;
  expect(changeChoice(choice, { theme: 'dark' })).toEqual({ ...choice, theme: 'dark' });
  expect(changeChoice(choice, { preset: 'slide' })).toMatchObject({ paper: undefined, orientation: undefined });
  expect(changeChoice(choice, { format: 'png' }).paper).toBeUndefined();
  expect(changeChoice(choice, { preset: 'one-pager', paper: 'a3' }).paper).toBe('a3');
});

test('what options name is chosen, also where it is typed otherwise', () => {
  const part = (remedy: Parameters<typeof partOf>[0]) => partOf(remedy, { ...FIRST_CHOICE, without: ['date'] });
  expect(part({ width: 900 })).toEqual({ size: 'width', width: '900' });
  expect(part({ paper: '500x700' })).toEqual({ paper: 'own', ownWidth: '500', ownHeight: '700' });
  expect(part({ preset: 'one-pager', theme: undefined })).toEqual({ preset: 'one-pager' });
  expect(part({ without: ['pictures'] })).toEqual({ without: ['date', 'pictures'] });
});
