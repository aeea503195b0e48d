import { describe, expect, it } from 'vitest';
import { englishWords } from '../../layout/words.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import { inRows } from './inRows.ts';

const pen = { theme: lightTheme, words: englishWords, locale: 'en', measure: createMeasure('en') };

describe('inRows', () => {
  it('has dots between pieces and none at the end of a line', () => {
    const pieces = ['Consideration', '', 'Customer 5', 'Business 5', 'Effort 3', 'In progress'];
    expect(inRows(pieces, 'meta', 2_000, pen)).toBe(pieces.filter(Boolean).join('\u00a0· '));
    const rows = inRows(pieces, 'meta', 220, pen).split('\n');
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row).not.toMatch(/·\s*$/u);
  });

  it('gives a piece that is too long a line of its own, and nothing where there is nothing', () => {
    expect(inRows(['short', 'much too long for its line', 'short'], 'meta', 60, pen).split('\n')).toHaveLength(3);
    expect(inRows(['', ''], 'meta', 60, pen)).toBe('');
  });
});
