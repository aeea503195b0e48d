import { blankMap, isShown, type JourneyMap, stagesOf } from '@milepost/schema';
import type { ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { largeMap } from '@milepost/schema/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeHere } from '../../skia/composeHere.ts';
import { arbitraryHardMap } from '../../testing/arbitraryHardMap.ts';
import { hardMap } from '../../testing/hardMap.ts';
import { textsOf } from '../../testing/textsOf.ts';
import type { ComposedPage } from '../composition.ts';
import { placesOf } from './placesOf.ts';

const saas = TEMPLATES.find(({ id }) => id === 'saas')?.build() ?? blankMap();

function pagesOf(map: JourneyMap, options: ExportOptions = {}): readonly ComposedPage[] {
  return composeHere(map, 'pdf', { pages: 'stages', ...options }, { date: '2026-11-22' }).pages;
}

function wordsOf({ ops }: ComposedPage): string {
  return textsOf(ops)
    .map(({ text }) => text)
    .join('\n');
}

/** The cards of a page, feelings too. */
function cardsOn({ ops }: ComposedPage): string[] {
  return [...placesOf('card', ops), ...placesOf('point', ops)].map(({ id }) => id);
}

/** The cards that a map would show with all its stages open. */
function shownCards(map: JourneyMap): string[] {
  const stages = Object.fromEntries(stagesOf(map).map((stage) => [stage.id, { ...stage, collapsed: false }]));
  const open = { ...map, stages };
  return Object.values(open.cards).flatMap((card) => (isShown(open, card) ? [card.id] : []));
}

/** Places that leave their page. */
function outside({ width, height, ops, links = [] }: ComposedPage) {
  const places = [...placesOf('card', ops), ...placesOf('stage', ops), ...placesOf('step', ops), ...links];
  return places.filter(({ x, y, w, h }) => x < -0.5 || y < -0.5 || x + w > width + 0.5 || y + h > height + 0.5);
}

describe('stagePages', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'shows every card of %s on the page of its stage',
    (_, template) => {
      const map = template.build();
      const [, ...pages] = pagesOf(map);
      expect(pages).toHaveLength(stagesOf(map).length);
      pages.forEach((page, index) => {
        const { id, name } = stagesOf(map)[index] ?? { id: '', name: '' };
        const own = shownCards(map).filter((card) => map.steps[map.cards[card]?.stepId ?? '']?.stageId === id);
        expect(cardsOn(page).sort()).toEqual(own.sort());
        expect(page.bookmarks[0]).toEqual({ title: name, y: 0, level: 0 });
        expect(wordsOf(page)).toContain(`${index + 2} / ${pages.length + 1}`);
      });
    },
  );

  it('shows every card once and nothing outside of a page, whatever a map has', () => {
    fc.assert(
      fc.property(arbitraryHardMap, fc.constantFrom('landscape', 'portrait'), (map, orientation) => {
        const [overview, ...pages] = pagesOf(map, { orientation });
        expect(pages.flatMap(cardsOn).sort()).toEqual(shownCards(map).sort());
        for (const page of [overview as ComposedPage, ...pages]) expect(outside(page)).toEqual([]);
      }),
      { numRuns: 3, seed: 20_261_126 },
    );
  });

  it('fills its pages: lanes of few steps stand in columns, and all heads are of one size', () => {
    const [, ...pages] = pagesOf(saas);
    const heads = new Set<number>();
    for (const page of pages) {
      const cards = placesOf('card', page.ops);
      const left = Math.min(...cards.map(({ x }) => x));
      const right = Math.max(...cards.map(({ x, w }) => x + w));
      expect(left).toBeLessThan(page.width * 0.2);
      expect(right).toBeGreaterThan(page.width * 0.9);
      heads.add(Math.max(...textsOf(page.ops).map(({ size }) => Math.round(size))));
    }
    expect(heads.size).toBe(1);
  });

  it('keeps what is connected in one column', () => {
    const blueprint = TEMPLATES.find(({ id }) => id === 'service-blueprint')?.build() ?? blankMap();
    const inStages = Object.values(blueprint.connections).filter(({ fromCardId, toCardId }) => {
      const stage = (card: string) => blueprint.steps[blueprint.cards[card]?.stepId ?? '']?.stageId;
      return stage(fromCardId) === stage(toCardId);
    });
    expect(inStages.length).toBeGreaterThan(0);
    const drawn = pagesOf(blueprint)
      .slice(1)
      .flatMap(({ ops }) => placesOf('connection', ops).map(({ id }) => id));
    for (const { id } of inStages) expect(drawn).toContain(id);
  });

  it('ends no column with a divider, which would divide nothing', () => {
    const blueprint = TEMPLATES.find(({ id }) => id === 'service-blueprint')?.build() ?? blankMap();
    const [, ...pages] = pagesOf(blueprint);
    const lanes = pages.map(({ ops }) => placesOf('lane', ops));
    const dividers = lanes.flat().filter(({ id }) => blueprint.lanes[id]?.kind === 'divider');
    expect(dividers.length).toBeGreaterThan(0);
    for (const page of lanes) {
      for (const { id, x, y } of page) {
        if (blueprint.lanes[id]?.kind !== 'divider') continue;
        expect(page.some((other) => Math.abs(other.x - x) < 1 && other.y > y)).toBe(true);
      }
    }
  });

  it('has letters larger than the overview has', () => {
    const [overview, ...pages] = pagesOf(largeMap(300, 40));
    expect(pages.flatMap(cardsOn)).toHaveLength(300);
    for (const page of pages) expect(page.smallestText).toBeGreaterThan(overview?.smallestText ?? 0);
  });

  it('leads from the stages of the overview to their pages, from one to the others and back', () => {
    const [overview, first] = pagesOf(saas) as [ComposedPage, ComposedPage];
    expect(overview.links?.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(first.links?.map(({ page }) => page)).toEqual([0, 2, 3, 4, 5, 6]);
    expect(overview.bookmarks).toEqual([{ title: 'Overview', y: 0, level: 0 }]);
    expect(first.bookmarks.map(({ title, level }) => `${level} ${title}`)).toEqual([
      '0 Find',
      '1 Schedule falls apart',
      '1 Compare three tools',
    ]);
  });

  it('says in the head of which stage it is, and at the foot what its own cards rest on, by the same numbers', () => {
    const [, ...pages] = pagesOf(saas, { language: 'de', without: ['personas'] });
    const buy = pages[2] as ComposedPage;
    expect(wordsOf(buy)).toMatch(/I want next week's schedule.*Phase 3\sof|Phase 3 von 6/su);
    expect(wordsOf(buy)).toContain('Unclear part-time pricing');
    expect(wordsOf(buy)).not.toContain('Operations manager');
    const use = wordsOf(pages[4] as ComposedPage);
    expect(use).not.toContain('Unclear part-time pricing');
    expect(use).toMatch(/^3\n/mu);
  });

  it('leaves out stages without cards, and opens those that are closed', () => {
    const hard = hardMap();
    const [first] = stagesOf(hard);
    const closed = {
      ...hard,
      stages: { ...hard.stages, [first?.id ?? '']: { ...first, collapsed: true } },
    } as JourneyMap;
    expect(pagesOf(closed).slice(1).flatMap(cardsOn).sort()).toEqual(shownCards(hard).sort());
    const emptied = Object.values(saas.cards).filter(({ stepId }) => saas.steps[stepId]?.stageId === first?.id);
    expect(emptied).toEqual([]);
    const [, second] = stagesOf(saas);
    const left = Object.entries(saas.cards).filter(([, { stepId }]) => saas.steps[stepId]?.stageId !== second?.id);
    const pages = pagesOf({ ...saas, cards: Object.fromEntries(left), connections: {} });
    expect(pages).toHaveLength(6);
    expect(wordsOf(pages[2] as ComposedPage)).toContain('Stage 3 of 6');
    expect(pagesOf(blankMap())).toHaveLength(1);
  });

  it('has pages of one size, whatever was asked for', () => {
    for (const options of [{}, { paper: 'fit' }, { paper: '20x20' }, { paper: '5080x5080' }] as ExportOptions[]) {
      const pages = pagesOf(saas, options);
      expect(new Set(pages.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
      expect(pages.flatMap(outside)).toEqual([]);
    }
    const [slide, ...stages] = pagesOf(saas, { preset: 'slide' });
    expect(slide?.width).toBeCloseTo(1280, 0);
    expect(slide?.links?.length).toBe(6);
    expect(stages.flatMap(cardsOn).sort()).toEqual(shownCards(saas).sort());
  });
});
