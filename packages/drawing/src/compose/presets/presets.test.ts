import type { JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../layout/words.ts';
import type { GroupOp, Op } from '../../scene/ops.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import { rankOpportunities, rankPains } from '../rankCards.ts';
import { composeOnePager } from './composeOnePager.ts';
import { composePoster } from './composePoster.ts';
import { composeSlide } from './composeSlide.ts';
import { composeSocial } from './composeSocial.ts';
import { type FittedDrawing, fitted } from './fitted.ts';
import type { PresetInput } from './preset.ts';

const measure = createMeasure('en');
const PRESETS = [
  ['one-pager', composeOnePager, 706, 1035],
  ['slide', composeSlide, 952, 504],
  ['poster', composePoster, 1828, 1272],
  ['poster upright', composePoster, 1272, 1828],
] as const;

type Compose = (typeof PRESETS)[number][1];

function inputOf(map: JourneyMap, w: number, h: number): PresetInput {
  const pen = { theme: lightTheme, words: englishWords, locale: 'en', measure };
  return { map, imprint: { date: '2026-11-22', address: 'https://maps.example.org/maps/abc' }, w, h, pen };
}

function compose(preset: Compose, map: JourneyMap, w: number, h: number): FittedDrawing {
  return fitted(preset, inputOf(map, w, h));
}

/** All groups, with sizes in px of the page. */
function groupsOf(ops: readonly Op[]): GroupOp[] {
  return ops.flatMap((op) => (op.op === 'group' ? [op, ...groupsOf(op.ops)] : []));
}

/** Words that leave the room. */
function outside(ops: readonly Op[], w: number, h: number): string[] {
  const found: string[] = [];
  const visit = (list: readonly Op[], x: number, y: number) => {
    for (const op of list) {
      if (op.op === 'group') visit(op.ops, x + op.x, y + op.y);
      if (op.op !== 'text' || op.turned) continue;
      const [left, baseline] = [x + op.x, y + op.y];
      const isIn = left >= -0.5 && left + op.w <= w + 0.5 && baseline - op.size * 0.75 >= -0.5 && baseline <= h + 0.5;
      if (!isIn) found.push(op.text);
    }
  };
  visit(ops, 0, 0);
  return found;
}

describe.each(PRESETS)('%s', (_, preset, w, h) => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))('shows %s whole', (_id, template) => {
    const map = template.in('en').build();
    const { ops, scale } = compose(preset, map, w, h);
    expect(outside(ops, w, h)).toEqual([]);
    expect(scale).toBeGreaterThan(0.6);
    const words = textsOf(ops)
      .map(({ text }) => text)
      .join(' ');
    const worst = rankPains(map)[0]?.card.text ?? '';
    for (const word of [...map.map.title.split(' '), ...worst.split(' ')]) expect(words).toContain(word);
    for (const { name } of Object.values(map.stages)) for (const word of name.split(' ')) expect(words).toContain(word);
  });

  it('stays in its room whatever a map has', () => {
    fc.assert(
      fc.property(arbitraryHardMap, (map) => {
        expect(outside(compose(preset, map, w, h).ops, w, h)).toEqual([]);
      }),
      { numRuns: 8, seed: 20_261_126 },
    );
  }, 120_000);
});

const asText = (ops: readonly Op[]) =>
  textsOf(ops)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');

describe('poster', () => {
  const templates = TEMPLATES.map((template) => template.in('en').build());

  it('says all that hurts and all that would help, pains above opportunities', () => {
    for (const map of templates) {
      const said = asText(compose(composePoster, map, 1828, 1272).ops);
      const all = [...rankPains(map), ...rankOpportunities(map)];
      for (const { card } of all) for (const word of card.text.split(' ')) expect(said).toContain(word);
    }
  });

  it('shows what is collapsed on the canvas', () => {
    const [map] = templates;
    if (!map) throw new Error('there is no template');
    const closed = <T extends object>(records: Record<string, T>) =>
      Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...record, collapsed: true }]));
    const slim = { ...map, stages: closed(map.stages), lanes: closed(map.lanes) };
    expect(compose(composePoster, slim, 1828, 1272)).toEqual(compose(composePoster, map, 1828, 1272));
  });

  it.each([
    ['landscape', 1828, 1272],
    ['portrait', 1272, 1828],
  ] as const)('has words to be read on A3 and a curve that leads, in %s', (_, w, h) => {
    const inPoints = 841.89 / 1344;
    for (const map of templates) {
      const { ops, scale } = fitted(composePoster, { ...inputOf(map, w, h), unit: inPoints });
      expect(scale * lightTheme.type.meta.size * inPoints).toBeGreaterThan(5.9);
      const curves = new Set(Object.values(map.lanes).flatMap(({ id, kind }) => (kind === 'emotions' ? [id] : [])));
      const height = groupsOf(ops).reduce((sum, { id, bounds }) => sum + (id && curves.has(id) ? bounds.h : 0), 0);
      expect(height / h).toBeGreaterThan(0.16);
    }
  });

  it('has a curve of a fifth of a wall, and words that are read from two steps away', () => {
    const inPoints = 1.25;
    for (const map of templates) {
      const { ops, scale } = fitted(composePoster, { ...inputOf(map, 1828, 1272), unit: inPoints });
      expect(scale * lightTheme.type.meta.size * inPoints).toBeGreaterThan(10.9);
      const curves = new Set(Object.values(map.lanes).flatMap(({ id, kind }) => (kind === 'emotions' ? [id] : [])));
      const height = groupsOf(ops).reduce((sum, { id, bounds }) => sum + (id && curves.has(id) ? bounds.h : 0), 0);
      expect(height / 1272).toBeGreaterThan(0.19);
    }
  });

  it('breaks no word of a channel, in the language of its words', () => {
    const words = { ...englishWords, channels: { ...englishWords.channels, 'review-site': 'Bewertungsportal' } };
    for (const map of templates) {
      const input = inputOf(map, 1272, 1828);
      const { ops } = fitted(composePoster, { ...input, pen: { ...input.pen, words }, unit: 0.44 });
      const isThere = Object.values(map.cards).some(
        (card) => card.kind === 'touchpoint' && card.channel === 'review-site',
      );
      expect(textsOf(ops).some(({ text }) => text === 'Bewertungsportal')).toBe(isThere);
    }
  });

  it('says of all stages in the same place how long they last', () => {
    const map = templates.find((one) => one.map.title.includes('market')) as JourneyMap;
    const { ops } = fitted(composePoster, { ...inputOf(map, 1272, 1828), unit: 0.44 });
    const stages = groupsOf(ops).filter(({ kind }) => kind === 'stage');
    const lasting = stages.map(({ id, ops: own }) => {
      const { name, duration = '' } = map.stages[id as string] as { name: string; duration?: string };
      const [title, lasts] = [name, duration].map((words) =>
        textsOf(own).find(({ text }) => text.length > 2 && words.startsWith(text)),
      );
      return Math.sign((lasts?.y ?? 0) - (title?.y ?? 0));
    });
    expect(new Set(lasting).size).toBe(1);
  });

  it('has stages in larger letters than what is in them', () => {
    for (const map of templates) {
      const groups = groupsOf(compose(composePoster, map, 1272, 1828).ops);
      const sizes = (kind: string) =>
        groups
          .filter((group) => group.kind === kind)
          .map((group) => Math.max(...textsOf(group.ops).map(({ size }) => size)));
      expect(Math.min(...sizes('stage'))).toBeGreaterThan(Math.max(...sizes('step')));
    }
  });

  it('has what icons say without words in its legend, and no more', () => {
    for (const map of templates) {
      const said = textsOf(compose(composePoster, map, 1828, 1272).ops).map(({ text }) => text);
      const cards = Object.values(map.cards);
      for (const initiator of ['company', 'third-party'] as const) {
        const isShown = cards.some((card) => card.kind === 'touchpoint' && card.initiator === initiator);
        expect(said.includes(englishWords.initiators[initiator])).toBe(isShown);
      }
      for (const confidence of ['assumption', 'partial', 'validated'] as const) {
        const isShown = cards.some((card) => card.confidence === confidence);
        expect(said.includes(englishWords.confidences[confidence])).toBe(isShown);
      }
    }
  });

  it('hangs few quotes at the curve and needs no lane for them', () => {
    const map = templates.find((one) => one.map.title.includes('schedule')) as JourneyMap;
    const lane = Object.values(map.lanes).find(({ kind }) => kind === 'quotes');
    for (const [w, h] of [
      [1828, 1272],
      [1272, 1828],
    ] as const) {
      const { ops } = compose(composePoster, map, w, h);
      expect(groupsOf(ops).map(({ id }) => id)).not.toContain(lane?.id);
      expect(asText(ops)).toContain('eleven times.');
    }
  });

  it('gives the title its whole width beside a logo of any shape', () => {
    const [map] = templates as [JourneyMap];
    const titleSize = (logo?: { readonly asset: string; readonly width: number; readonly height: number }) => {
      const input = inputOf(map, 1828, 1272);
      const { ops } = fitted(composePoster, { ...input, imprint: { ...input.imprint, ...(logo && { logo }) } });
      return Math.max(...textsOf(ops).map(({ size }) => size));
    };
    for (const [width, height] of [
      [1200, 150],
      [100, 400],
      [8, 8],
    ] as const) {
      expect(titleSize({ asset: 'logo', width, height })).toBeGreaterThan(titleSize() * 0.8);
    }
  });

  it('covers no card with another', () => {
    const boxes: { x: number; y: number; w: number; h: number }[] = [];
    const visit = (list: readonly Op[], x: number, y: number) => {
      for (const op of list) {
        if (op.op !== 'group') continue;
        const { bounds } = op;
        if (op.kind === 'card') boxes.push({ x: x + op.x, y: y + op.y, w: bounds.w - 2, h: bounds.h - 2 });
        visit(op.ops, x + op.x, y + op.y);
      }
    };
    for (const map of templates) {
      boxes.length = 0;
      visit(compose(composePoster, map, 1272, 1828).ops, 0, 0);
      const touching = boxes.filter((a, i) =>
        boxes.slice(i + 1).some((b) => a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y),
      );
      expect(touching).toEqual([]);
    }
  });
});

describe('one-pager', () => {
  it('says what its ratings and arrows mean where it has them', () => {
    for (const map of TEMPLATES.map((template) => template.in('en').build())) {
      const said = (one: JourneyMap) => textsOf(compose(composeOnePager, one, 706, 1035).ops).map(({ text }) => text);
      expect(said(map)).toEqual(expect.arrayContaining([englishWords.ratings, englishWords.betterWay]));
      const plain = Object.values(map.cards).filter(({ kind }) => kind !== 'opportunity' && kind !== 'metric');
      const without = said({ ...map, cards: Object.fromEntries(plain.map((card) => [card.id, card])) });
      expect(without).not.toContain(englishWords.ratings);
      expect(without).not.toContain(englishWords.betterWay);
    }
  });
});

describe('slide', () => {
  const b2b = TEMPLATES.find(({ id }) => id === 'b2b')
    ?.in('en')
    .build() as JourneyMap;

  it('numbers what hurts by its rank, and ends in the number of its stage', () => {
    const [worst] = rankPains(b2b);
    const lines = textsOf(compose(composeSlide, b2b, 952, 504).ops).map(({ text }) => text);
    const before = lines.slice(0, lines.indexOf(worst?.card.text ?? ''));
    expect(before.slice(-2)).toEqual(['1', String((worst?.stageIndex ?? 0) + 1)]);
  });

  it('cuts roles where a phrase ends', () => {
    const lines = textsOf(compose(composeSlide, b2b, 952, 504).ops).map(({ text }) => text);
    expect(lines).toContain('Finance director');
    expect(lines.filter((line) => line.endsWith('…'))).toEqual([]);
  });
});

describe('social picture', () => {
  it.each([
    [560, 275],
    [395, 395],
    [349, 446],
    [286, 540],
  ])('keeps to its %s x %s px whatever a map has, with the title in it', (w, h) => {
    fc.assert(
      fc.property(arbitraryHardMap, (map) => {
        expect(outside(compose(composeSocial, map, w, h).ops, w, h)).toEqual([]);
      }),
      { numRuns: 25, seed: 20_261_126 },
    );
    for (const template of TEMPLATES) {
      const map = template.in('en').build();
      const { ops, scale } = compose(composeSocial, map, w, h);
      expect(scale).toBe(1);
      for (const word of map.map.title.split(' ')) expect(asText(ops)).toContain(word);
    }
  });

  it.each([
    ['a short address', 'https://a.example/m', 'Made with Milepost\u00a0· a.example/m'],
    ['one that leaves no room for more', 'https://maps.example.org/maps/abc', 'maps.example.org/maps/abc'],
    ['one that is too long', `https://maps.example.org/${'m'.repeat(60)}`, 'Made with Milepost'],
  ])('has %s whole or not at all', (_, address, line) => {
    const input = inputOf(TEMPLATES[0]?.build() as JourneyMap, 286, 540);
    const { ops } = composeSocial({ ...input, imprint: { address } });
    expect(textsOf(ops).map(({ text }) => text)).toContain(line);
  });
});
