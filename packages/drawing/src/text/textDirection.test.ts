import { expect, it } from 'vitest';
import { hasRightToLeft, textDirection } from './textDirection.ts';

it('follows the first letter', () => {
  expect(textDirection('Hello שלום')).toBe('ltr');
  expect(textDirection('שלום Hello')).toBe('rtl');
  expect(textDirection('العميل iPhone')).toBe('rtl');
  expect(textDirection('お客様')).toBe('ltr');
});

it('looks past digits, punctuation and emoji', () => {
  expect(textDirection('123 – “שלום”')).toBe('rtl');
  expect(textDirection('🎉 10:30 تم')).toBe('rtl');
  expect(textDirection('١٢٣')).toBe('ltr');
});

it('obeys a direction mark and is left to right without letters', () => {
  expect(textDirection('\u200f10:30')).toBe('rtl');
  expect(textDirection('')).toBe('ltr');
  expect(textDirection('10:30 🎉')).toBe('ltr');
});

it('knows text with a right-to-left part', () => {
  expect(hasRightToLeft('mean שלום')).toBe(true);
  expect(hasRightToLeft('Größe 日本 👍🏽')).toBe(false);
});
