import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast.ts';
import { lightTheme } from '../lightTheme.ts';
import { brandWarnings } from './brandWarnings.ts';
import { suggestPalette } from './suggestPalette.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const usual = { accent: lightTheme.accent, palette: lightTheme.stages.map(({ header }) => header) };

describe('brandWarnings', () => {
  it('has nothing to say of the usual colours', () => {
    expect(brandWarnings(usual)).toEqual([]);
  });

  it('says where white can’t be read, and which colour like it would do', () => {
    const [warning, ...others] = brandWarnings({ ...usual, palette: ['#ffcc00', '#3d4fc4'] });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ kind: 'white-on-stage', index: 0, colour: '#ffcc00', ratio: expect.closeTo(1.51) });
    expect(contrast('#ffffff', warning?.nearest ?? '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('says that an accent is too pale for words', () => {
    expect(brandWarnings({ ...usual, accent: '#7fd1ff' })).toMatchObject([{ kind: 'accent-on-ground' }]);
  });

  it('tells neighbours that are alike, to everybody or to those who don’t tell red from green', () => {
    const palette = ['#a8442a', '#3d4fc4', '#3d4fc8', '#5d6a11', '#a8442a'];
    expect(brandWarnings({ ...usual, palette }).map(({ index, like }) => [index, like])).toEqual([
      [2, { index: 1, to: 'everybody' }],
      [4, { index: 3, to: 'red-green' }],
      [4, { index: 0, to: 'everybody' }],
    ]);
  });

  it('asks no palette of one colour to differ from itself', () => {
    expect(brandWarnings({ ...usual, palette: ['#3d4fc4'] })).toEqual([]);
  });

  it('has nothing more to say when all that it offers was taken', () => {
    fc.assert(
      fc.property(colour, fc.array(colour, { minLength: 1, maxLength: 12 }), (accent, palette) => {
        let brand = { accent, palette };
        for (let step = 0; step < 40; step++) {
          const [warning] = brandWarnings(brand);
          if (!warning) return;
          expect(warning.nearest).toBeDefined();
          const nearest = warning.nearest ?? '';
          brand =
            warning.index === undefined
              ? { ...brand, accent: nearest }
              : { ...brand, palette: brand.palette.with(warning.index, nearest) };
        }
        expect(brandWarnings(brand)).toEqual([]);
      }),
      { seed: 20_261_126, numRuns: 30 },
    );
  });
});

it('suggests stage colours that nobody needs to be warned of', () => {
  fc.assert(
    fc.property(colour, fc.integer({ min: 1, max: 12 }), (accent, count) => {
      const palette = suggestPalette(accent, count);
      expect(palette).toHaveLength(count);
      expect(brandWarnings({ ...usual, palette })).toEqual([]);
    }),
    { seed: 20_261_126, numRuns: 60 },
  );
});
