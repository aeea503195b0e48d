import { isShown, type JourneyMap, stagesOf } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { knownLocale } from '../../layout/knownLocale.ts';
import { extentOf, widthOfExtent } from '../../layout/layoutColumns.ts';
import { layoutMap } from '../../layout/layoutMap.ts';
import { englishWords } from '../../layout/words.ts';
import { drawMap } from '../../scene/drawMap.ts';
import { composeForPage, type PageArea, type PageComposition } from '../../scene/infographic/composeForPage.ts';
import type { InfographicOptions } from '../../scene/infographic/composeInfographic.ts';
import { drawFooter } from '../../scene/infographic/drawFooter.ts';
import { introduced } from '../../scene/infographic/introduced.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { narrowestColumn } from '../../scene/infographic/narrowestColumn.ts';
import { type Part, type Pen, placed } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { compactMeasures, type Measures, measures as usualMeasures } from '../../theme/measures.ts';
import { themeFor } from '../../theme/themeFor.ts';
import { besideLogo } from '../blocks/besideLogo.ts';

/** Px of a page of A4 within its margins. Head and foot have the same size on all pages, which grows with the paper. */
const DESIGN = { w: 1062, h: 733 };
/** How many times their usual size the foot's words have, which nobody reads first. */
const FOOT = 0.85;
const GAP = 18;
/** Px between the lanes beside each other. */
const BETWEEN_COLUMNS = 28;
/** How many times their usual size cards may have: larger adds nothing, smaller is tried from the largest on. */
const SCALES = [1.25, 1.18, 1.1, 1.04, 0.98, 0.92, 0.87, 0.82, 0.77, 0.72, 0.68, 0.64, 0.6];
const MOST_COLUMNS = 3;
/** Px of a step's column beyond which lines are too long to read well, or too short; what that and another column cost. */
const WELL = { least: 210, most: 470 };
const COST = { unwell: 0.92, column: 0.95 };
/** Px that an emotion curve may gain for each step after the first where the page has room to spare, and for each to be as low as another column. */
const TALLER = { page: 50, column: 75 };
const LOGO = { w: 150, h: 44, at: 'top' } as const;

/** Lanes beneath each other, in columns beside each other, at a scale. */
interface Arrangement {
  readonly groups: readonly (readonly string[])[];
  readonly columnWidth: number;
  readonly scale: number;
  readonly measures: Measures;
}

/**
 * A stage over a whole page. Few steps would leave its sides empty: their lanes stand in two or three columns then, so that
 * words come out larger. One with more than such a page holds is composed as a whole map is.
 *
 * @param map with the steps of that stage alone
 * @throws RangeError when the area has no width or height
 */
export function composeStage(
  map: JourneyMap,
  area: PageArea,
  options: InfographicOptions,
  measure: MeasureText,
): PageComposition {
  const theme = options.theme ?? themeFor(map.map.theme);
  const pen: Pen = { theme, words: options.words ?? englishWords, locale: knownLocale(map.map.locale), measure };
  const unit = Math.sqrt((area.w * area.h) / (DESIGN.w * DESIGN.h));
  const [w, h] = [area.w / unit, area.h / unit];
  const about = introduced(map, options);
  const head = besideLogo(options, w, LOGO, pen, (room) => options.head?.(about, room, pen) ?? { h: 0, ops: [] });
  const bare = withoutStage(map);
  const lanes = layoutGroup(bare, undefined, usualMeasures.column, usualMeasures, pen);
  const foot = drawFoot(map, [lanes], options, w, pen);
  const room = { w, h: h - head.h - foot.h - 2 * GAP };
  const found = room.h > 0 ? arrange(bare, lanes, room, pen) : undefined;
  if (!found) return composeForPage(map, area, options, measure);
  const timeline = drawColumns(bare, found, room, pen);
  return {
    infographic: {
      width: w,
      height: h,
      ops: [
        placed(head, 0, 0, w, 'header'),
        placed(timeline, 0, head.h + GAP, w, 'header'),
        placed(foot, 0, h - foot.h, w, 'footer'),
      ],
      title: map.map.title.trim() || pen.words.untitled,
      description: [map.map.scenario, map.map.goal].filter(Boolean).join('\n'),
      lang: map.map.locale ?? 'en',
      smallestText: theme.type.meta.size * Math.min(found.scale, FOOT),
      opaque: false,
    },
    scale: unit,
  };
}

/** The stage without what its head says. */
function withoutStage(map: JourneyMap): JourneyMap {
  const stages = stagesOf(map).map(({ goal: _goal, duration: _duration, ...stage }) => [
    stage.id,
    { ...stage, name: '' },
  ]);
  return { ...map, stages: Object.fromEntries(stages) };
}

function layoutGroup(
  map: JourneyMap,
  laneIds: readonly string[] | undefined,
  columnWidth: number,
  measures: Measures,
  { words, measure }: Pen,
): MapLayout {
  const options = { empty: 'hide', paper: true, measures, columnWidth, words, ...(laneIds && { laneIds }) } as const;
  return layoutMap(map, options, measure);
}

function drawFoot(
  map: JourneyMap,
  layouts: readonly MapLayout[],
  options: InfographicOptions,
  w: number,
  pen: Pen,
): Part {
  const foot = drawFooter(map, legendItems(layouts, pen), options, { w: w / FOOT, left: 88 }, pen);
  return { h: foot.h * FOOT, ops: scaleOps(foot.ops, FOOT) };
}

/** The arrangement with the largest words that fits; none where all are too high. */
function arrange(
  map: JourneyMap,
  { lanes }: MapLayout,
  room: { readonly w: number; readonly h: number },
  pen: Pen,
): Arrangement | undefined {
  const places = splits(
    map,
    lanes.map(({ id }) => id),
  );
  const extent = extentOf(map);
  let best: (Arrangement & { readonly worth: number }) | undefined;
  for (const measures of [usualMeasures, compactMeasures]) {
    const narrowest = narrowestColumn(map, measures, pen);
    for (let columns = 1; columns <= Math.min(MOST_COLUMNS, places.length + 1); columns++) {
      for (const scale of SCALES) {
        const each = (room.w / scale - (columns - 1) * BETWEEN_COLUMNS) / columns;
        const steps = each - measures.rail - measures.gutter - widthOfExtent({ ...extent, columns: 0 }, 0, measures);
        const columnWidth = steps / Math.max(1, extent.columns);
        const isWell = columnWidth >= WELL.least && columnWidth <= WELL.most;
        const worth = gain(scale) * COST.column ** (columns - 1) * (isWell ? 1 : COST.unwell);
        if (columnWidth < narrowest || (best && worth <= best.worth)) continue;
        const whole = layoutGroup(map, undefined, columnWidth, measures, pen);
        const top = whole.top - headOf(whole);
        const heights = whole.lanes.map((lane, at) => (whole.lanes[at + 1]?.y ?? whole.height) - lane.y);
        const groups = partition(
          whole.lanes.map(({ id }) => id),
          heights,
          columns,
          places,
        );
        const highest = top + Math.max(...groups.map(({ h }) => h));
        if (highest * scale > room.h) continue;
        best = { groups: groups.map(({ ids }) => ids), columnWidth, scale, measures, worth };
        break;
      }
    }
  }
  return best;
}

/** What a scale is worth: above the usual size half as much is gained. */
function gain(scale: number): number {
  return scale > 1 ? (1 + scale) / 2 : scale;
}

/** Px of a layout that its stage takes, which stands in the head. */
function headOf({ stages }: MapLayout): number {
  return (stages[0]?.h ?? 0) + BELOW_STAGE;
}
/** Where columns begin beneath a stage. */
const BELOW_STAGE = 4;

/**
 * Places between lanes, counted by those before, that no connection runs through: both of its ends stay in one column. A
 * divider stays with what follows it, since a line at the end of a column divides nothing.
 */
function splits(map: JourneyMap, laneIds: readonly string[]): number[] {
  const placeOf = new Map(laneIds.map((id, at) => [id, at]));
  const spans = Object.values(map.connections).flatMap(({ fromCardId, toCardId }) => {
    const ends = [fromCardId, toCardId].flatMap((id) => {
      const card = map.cards[id];
      const place = card && isShown(map, card) ? placeOf.get(card.laneId) : undefined;
      return place === undefined ? [] : [place];
    });
    return ends.length === 2 ? [{ from: Math.min(...ends), to: Math.max(...ends) }] : [];
  });
  return laneIds.flatMap((_, at) => {
    const above = map.lanes[laneIds[at - 1] ?? ''];
    const isBetween = above !== undefined && above.kind !== 'divider';
    return isBetween && !spans.some(({ from, to }) => at > from && at <= to) ? [at] : [];
  });
}

interface Group {
  readonly ids: readonly string[];
  readonly h: number;
}

/** Lanes in so many columns, in their order, the highest as low as can be. */
function partition(
  ids: readonly string[],
  heights: readonly number[],
  columns: number,
  places: readonly number[],
  from = 0,
): Group[] {
  const group = (to: number): Group => ({
    ids: ids.slice(from, to),
    h: heights.slice(from, to).reduce((sum, h) => sum + h, 0),
  });
  if (columns === 1) return [group(ids.length)];
  let best: Group[] | undefined;
  const highest = (groups: readonly Group[]) => Math.max(...groups.map(({ h }) => h));
  for (const at of places) {
    if (at <= from) continue;
    const groups = [group(at), ...partition(ids, heights, columns - 1, places, at)];
    if (!best || highest(groups) < highest(best)) best = groups;
  }
  return best ?? [group(ids.length)];
}

/** The columns beside each other; a column that has room to spare gives it to its curves. */
function drawColumns(
  map: JourneyMap,
  { groups, columnWidth, scale, measures }: Arrangement,
  room: { readonly w: number; readonly h: number },
  pen: Pen,
): Part {
  const ops: Op[] = [];
  let x = 0;
  const columns = groups.map((ids) => ({ ids, usual: layoutGroup(map, ids, columnWidth, measures, pen) }));
  const heightOf = (layout: MapLayout) => layout.height - headOf(layout);
  const lowest = Math.max(...columns.map(({ usual }) => heightOf(usual)));
  for (const { ids, usual } of columns) {
    const curves = usual.lanes.filter(({ plot }) => plot).length;
    const [most, shorter] = [room.h / scale, lowest].map(
      (h) => Math.max(0, h - heightOf(usual)) / Math.max(1, curves),
    ) as [number, number];
    const wanted = Math.max(
      TALLER.page * (usual.steps.length - 1),
      Math.min(TALLER.column * usual.steps.length, shorter),
    );
    const taller = curves === 0 ? 0 : Math.floor(Math.min(wanted, most));
    const chosen = { ...measures, emotionLane: measures.emotionLane + taller };
    const layout = taller === 0 ? usual : layoutGroup(map, ids, columnWidth, chosen, pen);
    const skipped = headOf(layout);
    // The stage stands in the head, over all columns.
    const drawn = drawMap(layout, pen.theme, { ground: false }).ops.filter(
      (op) => op.op !== 'group' || op.kind !== 'stage',
    );
    const bounds = { x: 0, y: skipped, w: layout.width, h: layout.height - skipped };
    ops.push({ op: 'group', kind: 'background', x, y: -skipped, bounds, ops: drawn });
    x += layout.width + BETWEEN_COLUMNS;
  }
  return { h: room.h, ops: scaleOps(ops, scale) };
}
