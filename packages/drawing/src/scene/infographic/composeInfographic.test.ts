import type { JourneyMap } from '@milepost/schema';
import { blankMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../skia/createMeasure.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { hardMap } from '../../testing/hardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { darkTheme } from '../../theme/darkTheme.ts';
import type { DrawingList, Op } from '../ops.ts';
import { composeForPage } from './composeForPage.ts';
import { composeInfographic, type InfographicOptions } from './composeInfographic.ts';

const measure = createMeasure('en-US');
const DATED = { date: '2026-11-22' };

function compose(map: JourneyMap, options: InfographicOptions = {}) {
  return composeInfographic(map, { date: '2026-11-22', ...options }, measure);
}

function wordsOf(drawing: DrawingList): string {
  return textsOf(drawing.ops)
    .map(({ text }) => text)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** Lines of text that leave the drawing, with their place. */
function outside({ width, height, ops }: DrawingList): string[] {
  const found: string[] = [];
  const visit = (list: readonly Op[], x: number, y: number) => {
    for (const op of list) {
      if (op.op === 'group') visit(op.ops, x + op.x, y + op.y);
      if (op.op !== 'text') continue;
      const left = x + op.x;
      const baseline = y + op.y;
      const ink = op.turned
        ? { x: left, y: baseline, w: op.size * 0.75, h: op.w }
        : { x: left, y: baseline - op.size * 0.75, w: op.w, h: op.size * 0.75 };
      if (ink.x < 0 || ink.x + ink.w > width + 0.01 || ink.y < 0 || ink.y + ink.h > height + 0.01) found.push(op.text);
    }
  };
  visit(ops, 0, 0);
  return found;
}

/** What a template says in words of its own, field by field. */
function sayings(map: JourneyMap): string[] {
  const records = [
    map.map,
    ...['personas', 'stages', 'steps', 'lanes', 'cards', 'evidence'].flatMap((name) =>
      Object.values(map[name as 'cards']),
    ),
  ];
  const spoken = [
    'title',
    'scenario',
    'goal',
    'name',
    'role',
    'quote',
    'goals',
    'needs',
    'frustrations',
    'duration',
    'description',
    'text',
    'speaker',
    'label',
    'owner',
    'source',
  ];
  return records.flatMap(
    (record) => spoken.flatMap((field) => (record as Record<string, unknown>)[field] ?? []) as string[],
  );
}

describe('composeInfographic', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'says everything that the template %s says',
    (_, template) => {
      const map = template.build();
      const drawing = compose(map);
      const bare = (text: string) => text.replace(/\s+/gu, '');
      const all = bare(wordsOf(drawing));
      for (const text of sayings(map)) expect(all).toContain(bare(text));
      expect(outside(drawing)).toEqual([]);
    },
  );

  it('leaves hidden personas out of head, curves and legend, and colours the others as before', () => {
    const map = hardMap();
    const portrait = map.personas['p2']?.colour;
    map.personas['p1'] = { ...map.personas['p1']!, hidden: true };
    const drawing = compose(map);
    expect(wordsOf(drawing)).not.toContain('Anna O’Neill\n');
    expect(wordsOf(drawing)).not.toContain('Mother of two');
    expect(wordsOf(drawing)).toContain('田中 花子');
    expect(JSON.stringify(drawing.ops)).toContain(portrait);
  });

  it('keeps every word on the sheet, whatever is written and however it is set', () => {
    const breaks = fc.constantFrom([], [2], [1, 3], [1, 2, 3, 4]);
    const options = fc.record({ breaks, columnWidth: fc.integer({ min: 100, max: 500 }) });
    fc.assert(
      fc.property(arbitraryHardMap, options, (map, chosen) => {
        expect(outside(compose(map, chosen))).toEqual([]);
      }),
      { numRuns: 30, seed: 20_261_122 },
    );
  });

  it('gives no room to what is empty', () => {
    const plain = compose(blankMap('Only a title'));
    expect(wordsOf(plain).split('\n')).toEqual([
      'Only a title',
      'Current state',
      'As of Nov 22, 2026',
      ...['1', 'Awareness', '2', 'Consideration', '3', 'Decision', '4', 'Post-purchase'],
      'Nov 22, 2026 · Made with Milepost',
    ]);
    expect(plain.height).toBeLessThan(320);
  });

  it('prints where the map is found, unless that is the reader’s own machine', () => {
    const words = (address: string) => wordsOf(compose(hardMap(), { address }));
    expect(words('https://maps.example.org/maps/abc')).toContain('Made with Milepost · maps.example.org/maps/abc');
    expect(words('http://127.0.0.1:4400/maps/abc')).toMatch(/Made with Milepost$/);
  });

  it('names the source of evidence that says nothing itself, beside its number', () => {
    const map = hardMap();
    map.evidence.e2 = { id: 'e2', kind: 'quote', text: '', source: 'Home visits' };
    const lines = textsOf(compose(map).ops);
    const source = lines.find(({ text }) => text === 'Quote · Home visits');
    const number = lines.find(({ text, x }) => text === '2' && x < (source?.x ?? 0) && source && source.x - x < 40);
    expect(number?.y).toBe(source?.y);
  });

  it('explains only the symbols that it shows', () => {
    const all = wordsOf(compose(hardMap()));
    for (const words of ['Very bad', 'Moment of truth', 'Goes back to', 'To be']) expect(all).toContain(words);
    const map = hardMap();
    const some = wordsOf(compose({ ...map, connections: {} }, { laneIds: ['pains', 'mood'] }));
    expect(some).toContain('Very bad');
    for (const words of ['Moment of truth', 'Leads to', 'Goes back to', 'higher']) expect(some).not.toContain(words);
  });

  it('ends the lines of its legend with a dash, so that all words stand as near to their symbols', () => {
    const foot = compose(hardMap()).ops.flatMap((op) => (op.op === 'group' && op.kind === 'footer' ? op.ops : []));
    const dashed = foot
      .flatMap((op) => (op.op === 'group' ? op.ops : [op]))
      .filter((op) => op.op === 'line' && op.dash);
    expect(dashed.length).toBeGreaterThan(0);
    for (const op of dashed) {
      if (op.op !== 'line' || !op.dash) continue;
      const [drawn = 0, gap = 0] = op.dash;
      expect((op.x2 - op.x1 - drawn) % (drawn + gap)).toBe(0);
    }
  });

  it('shows nothing of hidden lanes', () => {
    expect(wordsOf(compose(hardMap()))).not.toMatch(/Hidden$|Not to be seen|Nothing yet/m);
  });

  it('repeats lanes in every row of a timeline that is broken, and ends all rows at the same edge', () => {
    const map = hardMap();
    const rows = compose(map, { breaks: [2, 4] });
    const one = compose(map);
    const count = (drawing: DrawingList) => textsOf(drawing.ops).filter(({ text }) => text === 'Emotions').length;
    expect([count(one), count(rows)]).toEqual([1, 3]);
    expect(rows.width).toBeLessThan(one.width);
    const cards = (drawing: DrawingList) =>
      textsOf(drawing.ops).filter(({ text }) => text === 'Over two steps and a stage');
    expect(cards(rows)).toHaveLength(1);
  });

  it('can be made as wide to high as a page', () => {
    for (const aspect of [0.7, 1.41, 1.78]) {
      const { width, height } = compose(hardMap(), { aspect });
      expect(height).toBeGreaterThanOrEqual(Math.floor(width / aspect));
    }
  });

  it('is the same each time', () => {
    expect(compose(hardMap())).toEqual(compose(hardMap()));
  });

  it('can be drawn in another theme, or without ground', () => {
    expect(compose(hardMap(), { theme: darkTheme }).ops[0]).toMatchObject({ fill: darkTheme.canvas });
    const bare = compose(hardMap(), { background: 'transparent' });
    expect(bare.opaque).toBe(false);
    expect(bare.ops.every(({ op }) => op === 'group')).toBe(true);
  });
});

describe('composeForPage', () => {
  it('fits into the page and fills it in one direction', () => {
    fc.assert(
      fc.property(
        arbitraryHardMap,
        fc.integer({ min: 200, max: 2400 }),
        fc.integer({ min: 200, max: 2400 }),
        (map, w, h) => {
          const { infographic, scale } = composeForPage(map, { w, h }, {}, measure);
          const taken = { w: infographic.width * scale, h: infographic.height * scale };
          expect(taken.w).toBeLessThanOrEqual(w + 0.01);
          expect(taken.h).toBeLessThanOrEqual(h + 0.01);
          if (scale < 1.5) expect(Math.max(taken.w / w, taken.h / h)).toBeGreaterThan(0.99);
          expect(outside(infographic)).toEqual([]);
        },
      ),
      { numRuns: 15, seed: 20_261_122 },
    );
  });

  it('lets nobody need a lens for a template on a sheet of A3', () => {
    for (const template of TEMPLATES) {
      const { infographic, scale } = composeForPage(template.build(), { w: 1146, h: 798 }, DATED, measure);
      expect(infographic.smallestText * scale).toBeGreaterThanOrEqual(6);
    }
  });

  it('leaves no side of a page empty', () => {
    for (const template of TEMPLATES) {
      for (const [w, h] of [
        [1146, 798],
        [798, 1146],
      ] as const) {
        const { infographic, scale } = composeForPage(template.build(), { w, h }, DATED, measure);
        expect((infographic.width * scale) / w).toBeGreaterThan(0.99);
        const foot = infographic.ops.findLast((op) => op.op === 'group' && op.kind === 'background');
        const end = foot?.op === 'group' ? foot.y + foot.bounds.h : 0;
        expect(end / infographic.height).toBeGreaterThan(0.8);
      }
    }
  });

  it('makes words larger than a single row of the usual columns would', () => {
    for (const template of TEMPLATES) {
      const map = template.build();
      const plain = compose(map, { margin: 0 });
      for (const area of [
        { w: 800, h: 553 },
        { w: 553, h: 800 },
      ]) {
        const { scale } = composeForPage(map, area, { date: '2026-11-22' }, measure);
        expect(scale).toBeGreaterThan(Math.min(area.w / plain.width, area.h / plain.height));
      }
    }
  });
});
