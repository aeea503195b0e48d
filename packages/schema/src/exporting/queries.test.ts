import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKGROUNDS,
  DRAWN_FORMATS,
  EXPORT_PRESETS,
  EXPORT_THEMES,
  type ExportOptions,
  LEFT_OUT,
  ORIENTATIONS,
  PAGINGS,
  type Paper,
  SHEETS,
  TILE_SHEETS,
  WORD_LANGUAGES,
} from './names.ts';
import { exportQueries } from './queries.ts';
import { toQuery } from './toQuery.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const one = <T extends string>(values: readonly T[]) => fc.constantFrom(...values);
const ids = fc.array(fc.stringMatching(/^id[A-Za-z0-9_-]{0,20}$/), { minLength: 1, maxLength: 5 });
const custom = fc
  .tuple(fc.integer({ min: 20, max: 5080 }), fc.integer({ min: 20, max: 5080 }))
  .map(([w, h]): Paper => `${w}x${h}`);

const options: fc.Arbitrary<ExportOptions> = fc.record({
  preset: one(EXPORT_PRESETS),
  theme: maybe(one(EXPORT_THEMES)),
  lanes: maybe(ids),
  personas: maybe(ids),
  without: maybe(fc.uniqueArray(one(LEFT_OUT), { minLength: 1 })),
  language: maybe(one(WORD_LANGUAGES)),
  paper: maybe(fc.oneof(one([...SHEETS, 'fit'] as const), custom)),
  orientation: maybe(one(ORIENTATIONS)),
  pages: one(PAGINGS),
  sheet: one(TILE_SHEETS),
  overlap: fc.integer({ min: 0, max: 40 }),
  print: fc.boolean(),
  scale: fc.integer({ min: 1, max: 4 }),
  background: one(BACKGROUNDS),
  quality: fc.integer({ min: 1, max: 100 }),
});

const parse = (format: (typeof DRAWN_FORMATS)[number], query: string) =>
  exportQueries[format].safeParse(Object.fromEntries(new URLSearchParams(query)));

describe('the options of an export', () => {
  it.each(DRAWN_FORMATS)('come through the address of a %s as they were', (format) => {
    fc.assert(
      fc.property(options, (asked) => {
        const read = parse(format, toQuery(format, asked));
        expect(read.error).toBeUndefined();
        for (const [name, value] of Object.entries(read.data ?? {})) {
          expect(value).toEqual(asked[name as keyof ExportOptions]);
        }
      }),
    );
  });

  it.each(['500x700', '20x5080', 'a0', '16:9', '9:16', 'fit'])('take %s as a paper', (paper) => {
    expect(parse('pdf', `paper=${paper}`).data).toMatchObject({ paper });
  });

  it.each([
    ['paper=500x', 'paper'],
    ['paper=5x7', 'paper'],
    ['paper=500x6000', 'paper'],
    ['paper=a9', 'paper'],
    ['preset=comic', 'preset'],
    ['theme=ugly', 'theme'],
    ['lanes=a,,b', 'lanes'],
    ['lanes=', 'lanes'],
    ['personas=../x', 'personas'],
    ['without=legend,head', 'without'],
    ['language=fr', 'language'],
    ['pages=all', 'pages'],
    ['overlap=100', 'overlap'],
    ['print=yes', 'print'],
    ['sheet=a0', 'sheet'],
    ['sides=2', ''],
  ])('refuse %s with its name', (query, path) => {
    expect(parse('pdf', query).error?.issues[0]?.path[0] ?? '').toBe(path);
  });
});
