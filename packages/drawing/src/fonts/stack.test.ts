import { expect, it } from 'vitest';
import { eastAsianFamilies, FONT_FAMILIES, fontStack } from './stack.ts';

it.each([
  [undefined, 'Japanese'],
  ['de', 'Japanese'],
  ['ja-JP', 'Japanese'],
  // Konkani, whose tag begins alike.
  ['kok', 'Japanese'],
  ['ko', 'Korean'],
  ['KO-kr', 'Korean'],
  ['zh', 'Simplified'],
  ['zh-SG', 'Simplified'],
  ['zh-Hans-HK', 'Simplified'],
  ['zh-Hant', 'Traditional'],
  ['zh-hant-CN', 'Traditional'],
  ['zh-TW', 'Traditional'],
  ['yue', 'Traditional'],
  ['yue-Hans', 'Simplified'],
])('a map in %s has ideographs in %s form', (lang, form) => {
  expect(eastAsianFamilies(lang)[0]).toBe(`Milepost ${form}`);
});

it('a stack has every family once: Inter first, the boxes last', () => {
  for (const lang of ['en', 'zh-Hans', 'zh-Hant', 'ko']) {
    const families = fontStack(lang)
      .split(', ')
      .map((family) => JSON.parse(family));
    expect(families.toSorted()).toEqual(FONT_FAMILIES.toSorted());
    expect(families[0]).toBe('Milepost Sans');
    expect(families.at(-1)).toBe('Milepost Boxes');
  }
});
