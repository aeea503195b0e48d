import type { Card, JourneyMap } from '@milepost/schema';
import { isOfHiddenPersona } from '@milepost/schema';
import type { MeasureText } from '../text/measureText.ts';
import type { CardBox, EmotionPoint, MapLayout } from './boxes.ts';
import { cardContexts } from './cardContext.ts';
import { connectionWords } from './connectionWords.ts';
import { keep } from './keep.ts';
import { layoutColumns } from './layoutColumns.ts';
import { CHEVRON_POINT, layoutHeader } from './layoutHeader.ts';
import { decisiveColumns, layoutLanes, shownLanes, sortIntoCells } from './layoutLanes.ts';
import { LayoutMemo } from './layoutMemo.ts';
import { type LayoutOptions, resolveOptions } from './layoutOptions.ts';
import { layoutSpines } from './layoutSpines.ts';
import { placeConnectionLabels } from './placeConnectionLabels.ts';
import { routeConnections } from './routeConnections.ts';

/**
 * Turns a map into boxes. Pure: the same arguments give an equal layout, with or without `previous`.
 *
 * @param previous a layout of the map as it was, made with the same `measure`. What did not change since is neither
 * measured nor wrapped again and keeps its identity (cards, stages, steps, lanes, connections), so that one changed card
 * costs little in a large map. Records count as unchanged while they are the same objects.
 */
export function layoutMap(
  map: JourneyMap,
  options: LayoutOptions,
  measure: MeasureText,
  previous?: MapLayout,
): MapLayout {
  const resolved = resolveOptions(options);
  const before = usable(previous, options, measure);
  const memo = new LayoutMemo(measure, before?.madeWith.parts);

  const groups = layoutColumns(map, options, resolved);
  const columns = groups.flatMap((group) => group.columns);
  const header = layoutHeader(groups, resolved, memo);
  const { rail, gutter } = resolved.measures;
  const lastGroup = groups.at(-1);
  const beyond = resolved.paper ? 0 : Math.max(gutter, CHEVRON_POINT);
  const width = (lastGroup ? lastGroup.x + lastGroup.w : rail) + beyond;

  const cells = sortIntoCells(map, columns);
  const shown = shownLanes(map, options, cells);
  const drawnLanes = new Set(shown.filter(({ collapsed }) => !collapsed).map(({ id }) => id));
  const drawnSteps = new Set(columns.map(({ step }) => step.id));
  const placeOf = (card: Card) => {
    if (!drawnLanes.has(card.laneId) || isOfHiddenPersona(map, card)) return 'nowhere';
    return drawnSteps.has(card.stepId) ? 'here' : 'elsewhere';
  };
  const contextOf = cardContexts(map, placeOf);
  const words = connectionWords(map, shown, (card) => placeOf(card) === 'here', resolved.measures.lesser, memo);
  const placed = layoutLanes(shown, cells, header.bottom, width, {
    map,
    columns,
    options: resolved,
    contextOf,
    memo,
    before: before?.cardById,
    decisiveColumns: decisiveColumns(shown, cells),
    wordsRoom: words.room,
  });

  const stages = layoutSpines(header.stages, {
    map,
    lanes: shown,
    cards: placed.cards,
    top: header.bottom,
    bottom: placed.bottom,
    words: resolved.words,
    memo,
  });

  const lanes = keepAll(before?.lanes, placed.lanes);
  const gap = 2 * Math.min(resolved.measures.cellPadding, resolved.measures.lanePadding);
  const cardById = new Map<string, CardBox>(placed.cards.map((card) => [card.id, card]));
  const pointById = new Map<string, EmotionPoint>();
  for (const lane of lanes) {
    for (const curve of lane.plot?.curves ?? []) {
      for (const point of curve.points) pointById.set(point.cardId, point);
    }
  }
  const { cardGap } = resolved.measures;
  const lines = routeConnections(map, { columns, gap, cardGap, lanes, cardById, pointById });
  const connections = placeConnectionLabels(lines.boxes, {
    gaps: lines.gaps,
    pointById,
    stages,
    lanes,
    cards: map.cards,
    frame: { x: rail, y: header.bottom, w: width - rail, h: placed.bottom - header.bottom },
    texts: words.texts,
  });
  return {
    width,
    height: placed.bottom,
    measures: resolved.measures,
    top: header.bottom,
    left: rail + gutter,
    stages: keepAll(before?.stages, stages),
    steps: keepAll(before?.steps, header.steps),
    lanes,
    cards: placed.cards,
    cardById,
    pointById,
    connections: keepAll(before?.connections, connections),
    places: {},
    madeWith: { map, contextOf, measure, options, parts: { texts: memo.texts, plots: memo.plots } },
  };
}

/** A layout to take over from: one made with the same measure, words and distances. */
function usable(previous: MapLayout | undefined, options: LayoutOptions, measure: MeasureText): MapLayout | undefined {
  if (!previous || previous.madeWith.measure !== measure) return undefined;
  const old = previous.madeWith.options;
  return old.words === options.words && old.measures === options.measures && old.paper === options.paper
    ? previous
    : undefined;
}

function keepAll<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[],
): readonly T[] {
  if (!before) return after;
  const old = new Map(before.map((box) => [box.id, box]));
  return after.map((box) => keep(old.get(box.id), box));
}
