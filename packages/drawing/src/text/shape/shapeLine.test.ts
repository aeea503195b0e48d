import { describe, expect, it } from 'vitest';
import { FONT_FAMILIES, fontFamilies } from '../../fonts/stack.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { textDirection } from '../textDirection.ts';
import { type LineStyle, shapeLine } from './shapeLine.ts';

function styleOf(text: string): LineStyle {
  return { families: FONT_FAMILIES, weight: 400, direction: textDirection(text) };
}

/** The parts of the text that glyphs stand for, from left to right. */
function parts(text: string): string[] {
  const clusters = shapeLine(text, styleOf(text));
  return [...Map.groupBy(clusters, ({ from }) => from).values()].map(([first]) => text.slice(first?.from, first?.to));
}

describe('shapeLine', () => {
  it('gives every letter of plain text a glyph', () => {
    expect(parts('Größe 12')).toEqual([...'Größe 12']);
  });

  it.each([
    ['น้ำ', ['น้ำ']],
    ['क्षत्रिय', ['क्ष', 'त्रि', 'य']],
    ['👩🏽‍💻🇩🇪', ['👩🏽‍💻', '🇩🇪']],
    ['o\u0323\u0302x', ['o\u0323\u0302', 'x']],
  ])('keeps together what is drawn together: %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['שלום 12, abc', [...'abc ,12 ', ...[...'שלום'].reverse()]],
    ['the שלום!', [...'the ', ...[...'שלום'].reverse(), '!']],
    ['של 📦 the', [...'the', ' ', '📦', ' ', 'ל', 'ש']],
  ])('sets what runs to the left from the right: %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('joins Arabic letters as their neighbours ask, and says so of none that has no font', () => {
    const glyphs = (text: string) => shapeLine(text, styleOf(text)).map(({ glyph }) => glyph);
    expect(glyphs('ععع')).toHaveLength(3);
    expect(new Set(glyphs('ععع')).size).toBe(3);
    const [, unknown] = shapeLine('a\u{10ffff}', { ...styleOf('a'), families: ['Milepost Sans', 'Not there'] });
    expect(unknown).toMatchObject({ glyph: 0, from: 1, to: 3, font: undefined });
  });

  it.each([
    ['en', 'AVATAR To, “quoted” — fi; Ђ и ἆ Ο'],
    ['ja', 'す。「これ、いいね！」・（第２章）、'],
    ['zh-Hans', '订单已发货（第２章），送达：「认知」；'],
    ['zh-Hant', '請取書。「直接骨」，（一）：'],
    ['ko', '번호 12345(서울·부산), 「뷁」。'],
    ['mr', 'मराठी ळ ल श क्षत्रिय'],
    ['he', 'שָׁלוֹם 📦 www.example.com ב-12:30'],
    ['ar', 'شراء iPhone 15 بسعر $999 (خصم 10%)'],
  ])('makes a line as wide as it is measured, in %s: %s', (lang, text) => {
    const style = { weight: 400, direction: textDirection(text) } as const;
    const glyphs = shapeLine(text, { ...style, families: fontFamilies(lang), lang });
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    expect(width * 20).toBeCloseTo(createMeasure(lang)(text, { ...style, size: 20 }), 1);
  });
});
