import { expect, it } from 'vitest';
import { dayOf, endOfDay } from './lastDay.ts';

it('the last day of a link is over when it is over where it was chosen', () => {
  const end = endOfDay('2027-03-28');
  expect(dayOf(end)).toBe('2027-03-28');
  expect(dayOf(new Date(Date.parse(end) + 1).toISOString())).toBe('2027-03-29');
});
