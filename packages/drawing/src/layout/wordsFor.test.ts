import { expect, test } from 'vitest';
import { composeInfographic } from '../scene/infographic/composeInfographic.ts';
import { createMeasure } from '../skia/createMeasure.ts';
import { hardMap } from '../testing/hardMap.ts';
import { textsOf } from '../testing/textsOf.ts';
import { germanWords } from './germanWords.ts';
import { englishWords } from './words.ts';
import { wordsFor } from './wordsFor.ts';

test.each([
  [undefined, englishWords],
  ['en-GB', englishWords],
  ['ja', englishWords],
  // Lower Sorbian, whose tag begins alike.
  ['dsb', englishWords],
  ['de', germanWords],
  ['de-AT', germanWords],
  ['DE-ch-1996', germanWords],
])('the words for %s', (locale, words) => {
  expect(wordsFor(locale)).toBe(words);
});

test('a drawing has nothing of its own but the words that it is given', () => {
  const hard = hardMap();
  const map = { ...hard, map: { ...hard.map, locale: 'de' } };
  const drawn = (words: typeof englishWords) =>
    new Set(
      textsOf(composeInfographic(map, { words, date: '2026-11-22' }, createMeasure('de')).ops).map(({ text }) => text),
    );
  const inGerman = drawn(germanWords);
  const inEnglish = drawn(englishWords);
  expect(inGerman).toContain('Legende');
  expect([...inGerman].join('\n')).toContain('Stand: 22.11.2026');
  for (const word of ['Legend', 'Evidence', 'Goals', 'Needs', 'Customer']) expect(inGerman).not.toContain(word);
  expect(inEnglish).toContain('Legend');
});
