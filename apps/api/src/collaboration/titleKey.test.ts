import { describe, expect, it } from 'vitest';
import { titleKey } from './titleKey.ts';

describe('the key of a title', () => {
  it.each([
    ['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
    ['İzmir', 'izmir', 'IZMIR', 'ızmır', 'i̇zmir'],
    ['École', 'ecole', 'E\u0301COLE'],
    ['Ångström', 'ångström', 'ÅNGSTRÖM', 'angstrom'],
    ['Łódź', 'lodz', 'ŁÓDŹ'],
    ['Smørrebrød', 'smorrebrod'],
    ['ΟΔΟΣ', 'οδός', 'οδοσ'],
    ['Тёплый', 'тЕПЛЫЙ'],
    ['ﬁve ½', 'FIVE 1⁄2'],
    ['Ｆｕｌｌ', 'full'],
    ['ガイド', 'ｶﾞｲﾄﾞ'],
    ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
  ])('is the same for %s and other ways to write it', (...titles) => {
    expect(new Set(titles.map(titleKey)).size).toBe(1);
  });

  it.each([
    ['ガ', 'カ'],
    ['हिन्दी', 'हनद'],
    ['เที่ยว', 'เทยว'],
    ['a', 'b'],
  ])('tells %s from %s', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it('is the key of itself', () => {
    for (const title of ['Straße', 'İI', 'ΟΔΟΣ ς', 'ǅ ŉ ΐ ﷺ', 'x'.repeat(500), '']) {
      expect(titleKey(titleKey(title))).toBe(titleKey(title));
    }
  });
});
