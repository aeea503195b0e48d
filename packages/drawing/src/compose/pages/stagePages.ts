import { isShown, type JourneyMap, type Stage, stagesOf, stepsOfStage } from '@milepost/schema';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { ComposedPage, PageBookmark, PageLink } from '../composition.ts';
import { drawStageHead, OVERVIEW } from './drawStageHead.ts';
import type { PageWords } from './pageWords.ts';
import { placesOf } from './placesOf.ts';

/** What a page shows of a map, when it doesn't show all of it. */
export interface PagePart {
  /** `3 / 8` */
  readonly page: string;
  /** In place of the map's own head. */
  readonly head?: (map: JourneyMap, w: number, pen: Pen) => Part;
  /** The evidence that the page's cards rest on. */
  readonly evidenceIds?: ReadonlySet<string>;
}

/**
 * An overview, and after it a page for each stage that has cards, which link to each other.
 *
 * @param compose a page with what a map has: the whole one, or no other steps than those of a stage.
 */
export function stagePages(
  map: JourneyMap,
  words: PageWords,
  compose: (map: JourneyMap, part: PagePart) => ComposedPage,
): readonly [ComposedPage, ...ComposedPage[]] {
  const parts = stagesOf(map).flatMap((stage, index) => {
    const part = partOf(map, stage);
    return part ? [{ ...part, stage, index }] : [];
  });
  const pages = parts.length + 1;
  const pageOf = new Map(parts.map(({ stage }, index) => [stage.id, index + 1]));
  const overview = compose(map, { page: `1 / ${pages}` });
  const stages = parts.map(({ stage, index, map: part, evidenceIds }): ComposedPage => {
    const page = compose(part, {
      page: `${(pageOf.get(stage.id) ?? 0) + 1} / ${pages}`,
      head: (about, w, pen) => drawStageHead(about, stage, w, words, pen),
      evidenceIds,
    });
    const name = oneLine(stage.name) || words.stage(index + 1, Object.keys(map.stages).length);
    return {
      ...page,
      links: [
        ...placesOf('header', page.ops).flatMap(({ id, ...place }) => (id === OVERVIEW ? [{ ...place, page: 0 }] : [])),
        ...linksTo(pageOf, page, stage.id),
      ],
      bookmarks: [{ title: name, y: 0, level: 0 }, ...stepsOn(page, part)],
    };
  });
  return [
    {
      ...overview,
      links: linksTo(pageOf, overview),
      bookmarks: [{ title: words.overview, y: 0, level: 0 }],
    },
    ...stages,
  ];
}

/** A map with no other steps than those of a stage, and that one open; undefined where it would show no card. */
function partOf(map: JourneyMap, stage: Stage): { map: JourneyMap; evidenceIds: Set<string> } | undefined {
  const steps = Object.fromEntries(stepsOfStage(map, stage.id).map((step) => [step.id, step]));
  const part = { ...map, stages: { ...map.stages, [stage.id]: { ...stage, collapsed: false } }, steps };
  const cards = Object.values(map.cards).filter((card) => isShown(part, card));
  if (cards.length === 0) return undefined;
  return { map: part, evidenceIds: new Set(cards.flatMap(({ evidenceIds = [] }) => evidenceIds)) };
}

/** Links from the stages on a page to theirs. */
function linksTo(pageOf: ReadonlyMap<string, number>, { ops }: ComposedPage, own?: string): PageLink[] {
  return placesOf('stage', ops).flatMap(({ id, ...place }) => {
    const page = pageOf.get(id);
    return page === undefined || id === own ? [] : [{ ...place, page }];
  });
}

function stepsOn({ ops }: ComposedPage, { steps }: JourneyMap): PageBookmark[] {
  const first = new Map(placesOf('step', ops).map(({ id, y }) => [id, y]));
  return [...first].flatMap(([id, y]) => {
    const title = oneLine(steps[id]?.name ?? '');
    return title === '' ? [] : [{ title, y: Math.max(0, y), level: 1 }];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
