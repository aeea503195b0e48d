import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyLines } from './tidyLines.ts';
import { wrapText } from './wrapText.ts';

/** Every character is half as wide as the font is high. */
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const style = { size: 10, weight: 400, direction: 'ltr' } as const;
const tidy = (text: string, width: number) => tidyLines(text, style, width, measure);

describe('tidyLines', () => {
  it('leaves no word over on a line of its own', () => {
    expect(wrapText('Alone and unsure at night', style, 100, measure)).toEqual(['Alone and unsure at', 'night']);
    expect(tidy('Alone and unsure at night', 100)).toEqual(['Alone and unsure', 'at night']);
  });

  it('leaves lines alone whose last is long enough', () => {
    expect(tidy('Alone and unsure every single night', 100)).toEqual(['Alone and unsure', 'every single night']);
  });

  it('breaks no word to make lines even', () => {
    expect(tidy('Donaudampfschifffahrt at sea', 120)).toEqual(['Donaudampfschifffahrt at', 'sea']);
  });

  it('takes as many lines as wrapping does, within the same width, with the same text', () => {
    const text = fc
      .array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 14 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (words, width) => {
        const plain = wrapText(words, style, width, measure);
        const lines = tidy(words, width);
        expect(lines).toHaveLength(plain.length);
        const bare = (list: string[]) => list.join('').replace(/\s/g, '');
        expect(bare(lines)).toBe(bare(plain));
        for (const line of lines) if ([...line].length > 1) expect(measure(line, style)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
