import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from './cleanText.ts';

it('leaves ordinary text alone, in every script', () => {
  for (const text of [
    '',
    'Plain text, 10:30.',
    'Größe “q” ’s…',
    'お客様は、比較します。',
    'العميل',
    '👨‍👩‍👧 🇩🇪 1️⃣',
    'a\nb',
  ]) {
    expect(cleanText(text)).toBe(text);
  }
});

it('writes every kind of line end as a newline and a tab as a space', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\ti')).toBe('a\nb\nc\nd\ne\nf\ng\nh i');
});

it('drops what can’t be printed', () => {
  expect(cleanText('a\0b\x07c\x7fd\u009fe\ufefff\ufffcg\uffffh\u{1fffe}i')).toBe('abcdefghi');
});

it('mends lone surrogates and composes letters', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
  expect(cleanText('Cafe\u0301')).toBe('Café');
});

it('is well-formed, composed and clean for any input, and cleaning again changes nothing', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).toBe(clean.normalize('NFC'));
      expect(clean).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(cleanText(clean)).toBe(clean);
    }),
    { seed: 19, numRuns: 500 },
  );
});
