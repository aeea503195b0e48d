import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './metricWords.ts';

describe('a number', () => {
  it('is written as the platform writes it, whether it is asked or not', () => {
    const locale = fc.constantFrom('en', 'en-US', 'en-GB', 'de', 'de-DE', 'de-CH', 'fr', 'ja', 'ar');
    const value = fc.oneof(fc.integer({ min: -1, max: 1_001 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(value, locale, (value, locale) => {
        const asked = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
        expect(formatNumber(value, locale)).toBe(asked);
      }),
    );
  });
});
