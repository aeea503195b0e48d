import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../tools/cmap.ts';
import { readSfnt } from '../../tools/sfnt.ts';
import { familiesNeeded } from './familiesNeeded.ts';
import { BUNDLED_FAMILIES } from './manifest.ts';
import type { FontFamily } from './stack.ts';

describe('families for everyday text', () => {
  it.each<[text: string, others: FontFamily[]]>([
    ['Größe: 10:30–11:45 “q” → 99,90 € ✓ ★ ① ≤', []],
    ['Ο πελάτης, Покупатель, Tôi muốn', []],
    ['العميل ١٢٣', ['Milepost Arabic']],
    ['הלקוח', ['Milepost Hebrew']],
    ['ลูกค้า', ['Milepost Thai']],
    ['ग्राहक', ['Milepost Devanagari']],
    ['お客様', ['Milepost Japanese']],
    ['國家', ['Milepost Japanese']],
    ['wow 😀', ['Milepost Emoji']],
    ['✔ ✈', ['Milepost Emoji']],
    ['❤\ufe0f 1\ufe0f\u20e3 🇩🇪', ['Milepost Emoji']],
    ['한국어', []],
  ])('%s', (text, others) => {
    expect(familiesNeeded([text])).toEqual(['Milepost Sans', ...others]);
  });

  it('are collected over all texts, in the order of the stack', () => {
    expect(familiesNeeded(['plain', '😀', 'שלום', 'plain', 'お'])).toEqual([
      'Milepost Sans',
      'Milepost Hebrew',
      'Milepost Japanese',
      'Milepost Emoji',
    ]);
    expect(familiesNeeded([])).toEqual(['Milepost Sans']);
  });
});

/** The characters of each family for which it is the first in the stack, by the fonts themselves. */
function firstFamilies(): Map<FontFamily, number[]> {
  const seen = new Set<number>();
  const first = new Map<FontFamily, number[]>();
  for (const { family, files } of BUNDLED_FAMILIES) {
    const [regular] = files;
    const font = readFileSync(new URL(`../../generated/fonts/${regular?.name}.ttf`, import.meta.url));
    const cmap = readSfnt(font).tables.get('cmap') as Buffer;
    const codes = [...readCharacterMap(cmap).glyphs.keys()].filter((code) => !seen.has(code));
    for (const code of codes) seen.add(code);
    // Neither drawn nor a reason to look for another font; and what is private means nothing in another font.
    const drawn = (code: number) => !/[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code));
    first.set(family, codes.filter(drawn));
  }
  return first;
}

it('every character gets the first family that has it', () => {
  const missed: string[] = [];
  let characters = 0;
  for (const [family, codes] of firstFamilies()) {
    for (const code of codes) {
      characters++;
      const character = String.fromCodePoint(code);
      if (!familiesNeeded([character]).includes(family))
        missed.push(`${character} U+${code.toString(16)} in ${family}`);
    }
  }
  expect(missed).toEqual([]);
  expect(characters).toBeGreaterThan(20_000);
});

it('no character of Inter loads a file of megabytes, unless it is an emoji', () => {
  const wasteful = (firstFamilies().get('Milepost Sans') ?? [])
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !/\p{Emoji_Presentation}/u.test(character))
    .filter((character) => familiesNeeded([character]).some((family) => /Japanese|Emoji/.test(family)));
  expect(wasteful).toEqual([]);
});
