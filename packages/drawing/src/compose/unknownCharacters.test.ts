import { expect, it } from 'vitest';
import { unknownCharacters, withoutUnknown } from './unknownCharacters.ts';

const hasGlyphs = (grapheme: string) => !/[\u{10a60}-\u{10a7f}\uf0b7]|\u0334/u.test(grapheme);

it('finds whole graphemes, so that no letter loses its mark', () => {
  expect(unknownCharacters('Plain, größer, 国, 👩‍💻', hasGlyphs)).toEqual([]);
  expect(unknownCharacters('a\u0334b \u{10a60}\u{10a61}', hasGlyphs)).toEqual(['a\u0334', '\u{10a60}', '\u{10a61}']);
});

it.each([
  ['Plain  text ', 'Plain  text '],
  ['Reads \u{10a60}', 'Reads'],
  ['\uf0b7 First\n\uf0b7\tSecond', 'First\nSecond'],
  ['one \u{10a60}\u{10a61} two', 'one two'],
  ['one \u{10a60} \u{10a61} two', 'one two'],
  ['one \u{10a60}, two', 'one, two'],
  ['one\u{10a60}two', 'onetwo'],
  ['国\u3000\u{10a60}\u3000国', '国\u3000国'],
  ['a\n\u{10a60}\nb', 'a\n\nb'],
  ['\u{10a60}\u{10a61}', ''],
])('%j is written as %j', (text, expected) => {
  expect(withoutUnknown(text, hasGlyphs)).toBe(expected);
});
