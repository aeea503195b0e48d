import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCharacterMap } from '../../tools/cmap.ts';
import { readSfnt } from '../../tools/sfnt.ts';
import { familiesNeeded } from './familiesNeeded.ts';
import { BUNDLED_FAMILIES } from './manifest.ts';
import { eastAsianFamilies, FONT_FAMILIES, type FontFamily } from './stack.ts';

/** The families that a text needs beside Inter, which it always needs, and the boxes. */
function others(texts: string[], lang?: string): FontFamily[] {
  const needed = familiesNeeded(texts, lang);
  expect(needed[0]).toBe('Milepost Sans');
  return needed.slice(1).filter((family) => family !== 'Milepost Boxes');
}

describe('families for everyday text', () => {
  it.each<[text: string, others: FontFamily[]]>([
    ['Größe: 10:30–11:45 “q” → 99,90 € ✓ ★ ① ≤ ฿', []],
    ['Ο πελάτης, Покупатель, Tôi muốn', []],
    ['العميل ١٢٣', ['Milepost Arabic']],
    ['הלקוח', ['Milepost Hebrew']],
    ['ลูกค้า', ['Milepost Thai']],
    ['ग्राहक।', ['Milepost Devanagari']],
    ['গ্রাহক', ['Milepost Bengali']],
    ['গ্রাহক।', ['Milepost Devanagari', 'Milepost Bengali']],
    ['ქართული', ['Milepost Georgian']],
    ['Հաճախորդը', ['Milepost Armenian']],
    ['អតិថិជន', ['Milepost Khmer']],
    ['ཉོ་མཁན།', ['Milepost Tibetan']],
    ['ᏣᎳᎩ', ['Milepost Cherokee']],
    ['∀x ⇄ ∈', ['Milepost Math']],
    ['♪ ⑩', ['Milepost Symbols']],
    ['☞ ❖ ▸', ['Milepost Symbols 2']],
    ['お客様', ['Milepost Japanese']],
    ['國家', ['Milepost Japanese']],
    ['顾客', ['Milepost Japanese', 'Milepost Simplified']],
    ['ㄅㄆ ├ ㈱', ['Milepost Japanese']],
    ['한국어', ['Milepost Korean']],
    ['wow 😀', ['Milepost Emoji']],
    ['✔ ✈', ['Milepost Symbols 2']],
    ['✔\ufe0f 👩‍✈️', ['Milepost Symbols 2', 'Milepost Emoji']],
    ['❤\ufe0f 1\ufe0f\u20e3 🇩🇪', ['Milepost Emoji']],
    ['𐍈', []],
  ])('%s', (text, families) => {
    expect(others([text])).toEqual(families);
  });

  it.each<[lang: string, text: string, family: FontFamily]>([
    ['ja', '顧客体験の旅 第２章〜', 'Milepost Japanese'],
    ['zh', '顾客体验旅程：认知、考虑、决策、购后“好”', 'Milepost Simplified'],
    ['zh-TW', '顧客體驗旅程：認知、考慮、決策、購後「好」', 'Milepost Traditional'],
    ['zh-Hant-HK', '顧客體驗 ㄅㄆㄇㄈ', 'Milepost Traditional'],
    ['ko', '고객 여정 지도 漢字 ①②③ ㈜', 'Milepost Korean'],
  ])('a map in %s takes one East Asian family', (lang, text, family) => {
    expect(others([text], lang)).toEqual([family]);
  });

  it('are collected over all texts, in the order of the stack', () => {
    expect(others(['plain', '😀', 'שלום', 'plain', 'お'])).toEqual([
      'Milepost Hebrew',
      'Milepost Japanese',
      'Milepost Emoji',
    ]);
    expect(familiesNeeded([])).toEqual(['Milepost Sans']);
  });

  it('have boxes for what may be in none of them, and not for plain Latin', () => {
    expect(familiesNeeded(['Größe 10 €'])).toEqual(['Milepost Sans']);
    expect(familiesNeeded(['𐍈'])).toEqual(['Milepost Sans', 'Milepost Boxes']);
  });
});

/** The characters of each family, by the fonts themselves. */
const characters = new Map<FontFamily, number[]>(
  BUNDLED_FAMILIES.filter(({ family }) => family !== 'Milepost Boxes').map(({ family, files }) => {
    const font = readFileSync(new URL(`../../generated/fonts/${files[0]?.name}.ttf`, import.meta.url));
    const cmap = readSfnt(font).tables.get('cmap') as Buffer;
    // Neither drawn nor a reason to look for another font; and what is private means nothing in another font.
    const drawn = (code: number) => !/[\p{Cc}\p{Co}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(code));
    return [family, [...readCharacterMap(cmap).glyphs.keys()].filter(drawn)];
  }),
);

/** The characters of each family for which it is the first that a map in this language asks. */
function firstFamilies(lang: string): Map<FontFamily, number[]> {
  const eastAsian = eastAsianFamilies(lang);
  const stack = FONT_FAMILIES.toSpliced(FONT_FAMILIES.indexOf('Milepost Japanese'), eastAsian.length, ...eastAsian);
  const seen = new Set<number>();
  const first = new Map<FontFamily, number[]>();
  for (const family of stack) {
    const codes = (characters.get(family) ?? []).filter((code) => !seen.has(code));
    for (const code of codes) seen.add(code);
    first.set(family, codes);
  }
  return first;
}

it.each(['en', 'zh-Hans', 'zh-Hant', 'ko'])('every character gets the first family that has it, in %s', (lang) => {
  const missed: string[] = [];
  let count = 0;
  for (const [family, codes] of firstFamilies(lang)) {
    for (const code of codes) {
      count++;
      const character = String.fromCodePoint(code);
      if (!familiesNeeded([character], lang).includes(family))
        missed.push(`${character} U+${code.toString(16)} in ${family}`);
    }
  }
  expect(missed).toEqual([]);
  expect(count).toBeGreaterThan(40_000);
});

it('what Inter lacks loads the boxes, and what it has loads no large font unless it is an emoji', () => {
  const inter = new Set(characters.get('Milepost Sans'));
  const large = /Japanese|Simplified|Traditional|Korean|Emoji/;
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x30000; code++) {
    const character = String.fromCodePoint(code);
    if (/[\p{C}\p{Default_Ignorable_Code_Point}\p{Emoji_Presentation}]/u.test(character)) continue;
    const loaded = familiesNeeded([character]);
    const right = inter.has(code) ? !large.test(loaded.join()) : loaded.includes('Milepost Boxes');
    if (!right) wrong.push(`${character} U+${code.toString(16)}: ${loaded}`);
  }
  expect(wrong).toEqual([]);
});

it('a sign that a small font has does not load a large one', () => {
  const large = new Set<FontFamily>(['Milepost Japanese', 'Milepost Emoji']);
  const signs = (['Milepost Symbols', 'Milepost Symbols 2', 'Milepost Math'] as const).flatMap((family) =>
    (characters.get(family) ?? []).map((code) => String.fromCodePoint(code)),
  );
  expect(signs.length).toBeGreaterThan(5_000);
  const wasteful = signs.filter((sign) => familiesNeeded([sign]).some((family) => large.has(family)));
  expect(wasteful).toEqual([]);
});
