import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphemeEnds } from './graphemeEnds.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const asked = (text: string) => [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

it('gives what the segmenter gives, for plain text too, where it is not asked', () => {
  const plain = fc.oneof(
    fc.integer({ min: 0, max: 0x2ff }),
    fc.integer({ min: 0x2000, max: 0x20d0 }),
    fc.constantFrom(0x200d, 0xfe0f, 0x301),
  );
  const low = fc.string({ unit: plain.map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(fc.oneof(low, fc.string({ unit: 'binary' })), (text) => {
      expect(graphemeEnds(text)).toEqual(asked(text));
    }),
    { seed: 18, numRuns: 500 },
  );
  expect(graphemeEnds('a\r\nb')).toEqual([1, 3, 4]);
  expect(graphemeEnds('')).toEqual([]);
});
