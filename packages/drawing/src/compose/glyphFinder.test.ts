import { expect, it } from 'vitest';
import { findGlyphs } from '../skia/createMeasure.ts';
import { lackingGlyphs } from '../skia/testing/lackingGlyphs.ts';

it.each([
  ['a', true],
  ['國', true],
  ['👩🏽‍💻', true],
  ['1\ufe0f\u20e3', true],
  ['a\u0f71', true],
  ['\u200d', true],
  ['\u{10a60}', false],
  ['ⴰ', false],
  ['ᐃ', false],
  // A bullet as word processors paste it.
  ['\uf0b7', false],
  // A mark that no font has, on a letter that one has.
  ['a\u0334', false],
])('%s has glyphs: %s', (text, has) => {
  expect(findGlyphs()(text)).toBe(has);
});

it.each(['en', 'ko'])('says of each character what shaping says, in %s', (lang) => {
  const hasGlyphs = findGlyphs(lang);
  const wrong: string[] = [];
  for (let code = 0x21; code < 0x20000; code += 53) {
    const text = String.fromCodePoint(code);
    // What is private means nothing in another font, and what isn't seen needs none.
    if (/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text)) continue;
    if (hasGlyphs(text) !== (lackingGlyphs(text, lang).length === 0)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
