import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandTheme } from './brandTheme.ts';
import { contrast } from './contrast.ts';
import { stageColours } from './stageColours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
// Brands love pure and pale colours, which are where it goes wrong.
const pure = fc
  .tuple(...Array.from({ length: 3 }, () => fc.constantFrom('00', '33', '80', 'cc', 'ff')))
  .map((parts) => `#${parts.join('')}`);
const brand = fc.record({
  accent: fc.oneof(colour, pure),
  palette: fc.array(fc.oneof(colour, pure), { minLength: 1, maxLength: 12 }),
});

describe.each(['light', 'dark'] as const)('a %s theme of a brand', (scheme) => {
  it('has words that can be read on everything they stand on, whatever the colours', () => {
    fc.assert(
      fc.property(brand, (colours) => {
        const theme = brandTheme(colours, scheme);
        const stages = colours.palette.map((_, index) => stageColours(theme, index));
        const words: Array<[string, string]> = [
          ...[theme.canvas, theme.surface].flatMap((ground) =>
            [theme.ink, theme.muted, theme.accent, ...theme.personas].map((fill): [string, string] => [fill, ground]),
          ),
          [theme.onAccent, theme.accent],
          ...Object.values(theme.cards).flatMap(
            ({ text, muted, ground, chip }): Array<[string, string]> => [
              [text, ground],
              [text, chip],
              [muted, ground],
              [muted, chip],
            ],
          ),
          ...stages.flatMap(
            ({ onHeader, header, accent, tint, wash }): Array<[string, string]> => [
              [onHeader, header],
              [accent, tint],
              [theme.ink, tint],
              [theme.ink, wash],
              [theme.muted, wash],
            ],
          ),
        ];
        for (const [fill, ground] of words) expect([fill, ground, contrast(fill, ground) >= 4.5]).toContain(true);
        const marks: Array<[string, string]> = [
          ...[theme.focus, theme.control].flatMap(
            (mark): Array<[string, string]> => [
              [mark, theme.canvas],
              [mark, theme.surface],
            ],
          ),
          ...Object.values(theme.emotion).map((mark): [string, string] => [mark, theme.surface]),
          ...Object.values(theme.cards).map(({ bar, ground }): [string, string] => [bar, ground]),
        ];
        for (const [mark, ground] of marks) expect([mark, ground, contrast(mark, ground) >= 3]).toContain(true);
      }),
      { seed: 20_261_126, numRuns: 300 },
    );
  });

  it('keeps the colours of a brand that can be read', () => {
    const palette = ['#005f56', '#8a1f4d', '#1d4ea3'];
    const { accent, stages } = brandTheme({ accent: '#005F56', palette }, 'light');
    expect(accent).toBe('#005f56');
    expect(stages.map(({ header }) => header)).toEqual(palette);
  });
});

it('shows dark stages on a dark ground', () => {
  const { stages, canvas } = brandTheme({ accent: '#101838', palette: ['#101838', '#000000'] }, 'dark');
  for (const { header } of stages) expect(contrast(header, canvas)).toBeGreaterThanOrEqual(2.5);
});
