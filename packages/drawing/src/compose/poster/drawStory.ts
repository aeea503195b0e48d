import { type CardOf, type JourneyMap, lanesOf } from '@milepost/schema';
import type { LaneBox, MapLayout } from '../../layout/boxes.ts';
import { extentOf } from '../../layout/layoutColumns.ts';
import { layoutMap } from '../../layout/layoutMap.ts';
import type { LayoutOptions } from '../../layout/layoutOptions.ts';
import { drawCard } from '../../scene/drawCard.ts';
import { drawConnectionLabels, drawConnections } from '../../scene/drawConnections.ts';
import { drawGrid, drawLanes } from '../../scene/drawLanes.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { compactMeasures, type Measures } from '../../theme/measures.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { drawStageBand } from './drawStageBand.ts';
import { type HungQuote, hangQuotes } from './hangQuotes.ts';

/** Between two rows of the timeline. */
const ROW_GAP = 28;
/** A lane in which so large a part of the steps or less has a quote is mostly empty. */
const SPARSE = 0.5;

/** Px of the rail beside a lane's icon, however long its name. */
const NAMES = { least: 40, most: 120 };
const BESIDE_NAME = 32;

/** The distances of a poster's timeline: a rail as wide as the longest word of its lanes' names. */
export function posterMeasures(map: JourneyMap, { measure }: Pen): Measures {
  const words = lanesOf(map).flatMap(({ name, kind }) => (kind === 'divider' ? [] : name.split(/\s+/u)));
  const longest = Math.max(NAMES.least, ...words.map((word) => measure(word, typeScale.lane)));
  return {
    ...compactMeasures,
    rail: Math.ceil(BESIDE_NAME + Math.min(NAMES.most, longest)),
    railLabel: { x: 0, icon: 'beside' },
    slimLane: 24,
    face: 36,
    curve: 4,
    feeling: 'name',
    feelingRoom: 170,
    lesser: 'smallPrint',
    curveName: 'lane',
  };
}

/** How a poster's timeline is set. Lengths are px of the timeline. */
export interface StorySetting {
  readonly measures: Measures;
  readonly w: number;
  /** Columns at which a new row begins. */
  readonly breaks: readonly number[];
  /** How high a curve is, and how much air lanes have, beyond the least. */
  readonly curve: number;
  readonly air: number;
  /** How much stages and steps lead, 1 being usual. */
  readonly lead: number;
}

export interface Story extends Part {
  /** What it shows, for the legend. */
  readonly layouts: readonly MapLayout[];
}

/** Px of a column in each row. */
export function columnsOfRows(
  map: JourneyMap,
  { measures: { rail, gutter }, w, breaks }: Pick<StorySetting, 'measures' | 'w' | 'breaks'>,
): number[] {
  return rangesOf(map, breaks).map(({ from, to }) => {
    const { columns, stages } = extentOf(map, from, to);
    return (w - rail - gutter * stages) / Math.max(1, columns);
  });
}

/** A story map's timeline with all of its lanes, in one row or several of the same width. */
export function drawStory(map: JourneyMap, setting: StorySetting, pen: Pen): Story {
  const measures: Measures = {
    ...setting.measures,
    columnMin: 0,
    emotionLane: setting.curve,
    lanePadding: setting.measures.lanePadding + setting.air,
  };
  const widths = columnsOfRows(map, setting);
  const layouts: MapLayout[] = [];
  const ops: Op[] = [];
  let y = 0;
  rangesOf(map, setting.breaks).forEach((columns, row) => {
    if (row > 0) y += ROW_GAP;
    const drawn = drawRow(map, { measures, columns, columnWidth: widths[row] as number }, setting.lead, pen);
    const bounds = { x: 0, y: 0, w: setting.w, h: drawn.h };
    ops.push({ op: 'group', kind: 'background', x: 0, y, bounds, ops: drawn.ops });
    layouts.push(drawn.layout);
    y += drawn.h;
  });
  return { h: y, ops, layouts };
}

function rangesOf(map: JourneyMap, breaks: readonly number[]) {
  const count = Object.keys(map.steps).length;
  return [0, ...breaks].map((from, i) => ({ from, to: breaks[i] ?? count }));
}

type Row = Parameters<typeof drawStageBand>[1];

function drawRow(map: JourneyMap, row: Row, lead: number, pen: Pen): Part & { layout: MapLayout } {
  const { theme } = pen;
  const head = drawStageBand(map, row, lead, pen);
  const { layout, hung } = layoutRow(map, row, pen);
  const bounds = { x: 0, y: 0, w: layout.width, h: layout.height };
  const lanes: Op[] = [
    drawGrid(layout, theme),
    ...drawLanes(layout, theme),
    ...hung.flatMap(({ line }): Op[] =>
      line
        ? [
            {
              op: 'line',
              x1: line.x,
              x2: line.x,
              y1: line.from,
              y2: line.to,
              stroke: theme.cards.quote.bar,
              strokeWidth: 1.5,
            },
          ]
        : [],
    ),
    ...drawConnections(layout, theme),
    ...layout.cards.map((card) => drawCard(card, theme)),
    ...hung.map(({ box }) => drawCard(box, theme)),
    ...drawConnectionLabels(layout, theme),
  ];
  // The layout's own head has no words; the lanes begin where the drawn one ends.
  return {
    h: head.h + layout.height - layout.top,
    ops: [
      { op: 'group', kind: 'background', x: 0, y: head.h - layout.top, bounds, ops: lanes },
      { op: 'group', kind: 'background', x: 0, y: 0, bounds: { ...bounds, h: head.h }, ops: head.ops },
    ],
    layout,
  };
}

/** The lanes of a row, and the quotes that hang at its curve instead of having a lane for themselves. */
function layoutRow(map: JourneyMap, row: Row, { words, measure }: Pen): { layout: MapLayout; hung: HungQuote[] } {
  const stages = Object.values(map.stages).map(({ goal: _goal, duration: _duration, ...stage }) => stage);
  const bare = {
    ...map,
    stages: Object.fromEntries(stages.map((stage) => [stage.id, { ...stage, name: '' }])),
    steps: Object.fromEntries(Object.values(map.steps).map((step) => [step.id, { ...step, name: '' }])),
  };
  const options: LayoutOptions = { empty: 'hide', paper: true, words, ...row };
  const all = layoutMap(bare, options, measure);
  const sparse = all.lanes.filter((lane) => isSparse(lane, all, map));
  if (sparse.length === 0 || all.lanes.filter(({ plot }) => plot).length !== 1) return { layout: all, hung: [] };
  const left = new Set(sparse.map(({ id }) => id));
  const laneIds = lanesOf(map).flatMap(({ id }) => (left.has(id) ? [] : [id]));
  const quotes = all.cards.flatMap(({ card }) => (left.has(card.laneId) ? [card as CardOf<'quote'>] : []));
  const saved = sparse.reduce((sum, { h }) => sum + h, 0);
  // Where the panel is too low for them, it may have the height of the lanes that it does without.
  for (const part of [0, 0.5, 0.9]) {
    const measures = { ...row.measures, emotionLane: row.measures.emotionLane + part * saved };
    const layout = layoutMap(bare, { ...options, measures, laneIds }, measure);
    const plot = layout.lanes.find((lane) => lane.plot)?.plot;
    const hung = plot && hangQuotes(quotes, plot, layout);
    if (hung) return { layout, hung };
  }
  return { layout: all, hung: [] };
}

/** Whether a lane has few quotes, each in one step, none of them connected with anything. */
function isSparse({ id, lane }: LaneBox, { cards, steps }: MapLayout, { connections }: JourneyMap): boolean {
  if (lane.kind !== 'quotes') return false;
  const own = cards.filter(({ card }) => card.laneId === id);
  const ends = new Set(Object.values(connections).flatMap(({ fromCardId, toCardId }) => [fromCardId, toCardId]));
  return own.length <= steps.length * SPARSE && own.every(({ card }) => card.span === 1 && !ends.has(card.id));
}
