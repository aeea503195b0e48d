import { expect, test } from 'vitest';
import { type Dictionary, speak, wordsOf } from './dictionary.ts';

const words = (pasted: string, title: string) => ({ nothing: pasted, preview: { title } }) as Dictionary['pasting'];

test('what was loaded before the words of its language came reads them from then on', () => {
  const early = wordsOf('pasting', words('Nothing', 'Paste'));
  const { preview } = early;
  expect([early.nothing, preview.title]).toEqual(['Nothing', 'Paste']);
  speak({ pasting: words('Nichts', 'Einfügen') });
  expect([early.nothing, preview.title]).toEqual(['Nichts', 'Einfügen']);
  expect(wordsOf('pasting', words('Nothing', 'Paste')).nothing).toBe('Nichts');
});
