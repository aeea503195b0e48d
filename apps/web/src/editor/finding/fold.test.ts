import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Café  CRÈME', 'en', 'cafe creme'],
  ['Straße', 'de', 'strasse'],
  ['Ærø, Łódź', 'en', 'aero, lodz'],
  ['İSTANBUL', 'tr', 'istanbul'],
  ['ISPARTA', 'tr', 'isparta'],
  ['ΟΔΟΣ', 'el', 'οδοσ'],
  ['شُكْرًا', 'ar', 'شكرا'],
  ['שָׁלוֹם', 'he', 'שלום'],
  // Vowels that are signs on a letter stay: they are another word without them.
  ['की', 'hi', 'की'],
  ['ＦＵＬＬ', 'ja', 'full'],
  ['“don’t”', 'en', '"don\'t"'],
  ['한국', 'ko', '한국'],
])('%s is compared as it reads in %s', (text, locale, folded) => {
  expect(fold(text, locale)).toBe(folded.normalize('NFC'));
});
