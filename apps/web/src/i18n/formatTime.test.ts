import { expect, test } from 'vitest';
import { relativeTime } from './formatTime.ts';

// Noon where the test runs, so that days are counted alike everywhere.
const now = new Date(2026, 10, 22, 12).getTime();
const ago = (ms: number) => relativeTime(new Date(now - ms).toISOString(), now);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [0, 'now'],
  [-20_000, 'now'],
  [-3 * DAY, 'now'],
  [44_000, 'now'],
  [50_000, '1 minute ago'],
  [59 * MINUTE, '59 minutes ago'],
  [59.9 * MINUTE, '1 hour ago'],
  [23 * 60 * MINUTE, '23 hours ago'],
  [DAY, 'yesterday'],
  [27 * DAY, '27 days ago'],
  [40 * DAY, 'October 13'],
  [400 * DAY, 'October 18, 2025'],
])('%d ms ago reads %s', (ms, words) => {
  expect(ago(ms)).toBe(words);
});
