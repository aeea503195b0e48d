import { expect, test } from 'vitest';
import { initialsOf } from './drawPersona.ts';

test('initials are the first letters of the first and the last word, each with its marks and joiners', () => {
  expect(initialsOf('Ann Maria Lee')).toBe('AL');
  expect(initialsOf(' émile ')).toBe('É');
  expect(initialsOf('e\u0301mile zola')).toBe('E\u0301Z');
  expect(initialsOf('👩‍👩‍👧 Okafor')).toBe('👩‍👩‍👧O');
  expect(initialsOf('  ')).toBe('');
});
