import type { JourneyMap } from '@milepost/schema';
import { extentOf, layoutColumns, type StageColumns, widthOfExtent } from '../../layout/layoutColumns.ts';
import { shownLanes, sortIntoCells } from '../../layout/layoutLanes.ts';
import { resolveOptions } from '../../layout/layoutOptions.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { measures } from '../../theme/measures.ts';
import { stageColours } from '../../theme/stageColours.ts';
import type { Theme } from '../../theme/theme.ts';
import type { DrawingList, Op } from '../ops.ts';
import { drawStageBand, STAGE_GAP } from './drawStageBand.ts';
import { drawThumbnailCards, stackCards } from './drawThumbnailCards.ts';
import { drawThumbnailCurve } from './drawThumbnailCurve.ts';

/** Px that a thumbnail is wide in its own drawing; how high it is follows from the picture's shape. */
export const THUMBNAIL_WIDTH = 600;
const BAND = 48;
const MARGIN = 9;
/** Px of a card. */
const CARD = { least: 13, most: 58 };
/** Cards on top of each other in a lane. */
const MOST_STACKED = 3;
const DIVIDER = 9;
/** Px of a collapsed stage. */
const SLIM = 22;
/** The share of what lies below the stages that belongs to the emotion curve. */
const CURVE_SHARE = 0.42;
/** A second emotion curve is still seen; more would be wiggles. */
const MOST_CURVES = 2;

/**
 * A map reduced to what tells it from others at the size of a playing card: its stages over the whole width, its emotion
 * curve large, and every card a block at its place. Lanes keep their order; the last are cut off where there are very many.
 */
export function composeThumbnail(map: JourneyMap, height: number, theme: Theme, measure: MeasureText): DrawingList {
  const width = THUMBNAIL_WIDTH;
  const ops: Op[] = [{ op: 'rect', x: 0, y: 0, w: width, h: height, fill: theme.canvas }];
  const stages = stagesOver(map, width);
  const columns = stages.flatMap((stage) => stage.columns);
  for (const { stage, index, x, w } of stages) {
    const { tint } = stageColours(theme, index, stage.colour);
    const inner = Math.max(1, w - (x + w < width ? STAGE_GAP : 0));
    ops.push({ op: 'rect', x, y: BAND, w: inner, h: height - BAND, fill: tint });
  }
  ops.push(...drawStageBand(stages, { w: width, h: BAND }, theme, measure));

  const cells = sortIntoCells(map, columns);
  const lanes = shownLanes(map, { empty: 'hide' }, cells).filter(({ collapsed }) => !collapsed);
  const curves = lanes.filter(({ kind }) => kind === 'emotions').slice(0, MOST_CURVES);
  const dividers = lanes.filter(({ kind }) => kind === 'divider');
  const stacks = new Map(
    lanes
      .filter(({ kind }) => kind !== 'emotions' && kind !== 'divider')
      .map((lane) => [lane, stackCards(cells.get(lane.id) ?? [], columns, MOST_STACKED)]),
  );
  const stacked = [...stacks.values()].reduce((sum, { high }) => sum + high, 0);
  const room = height - BAND - 2 * MARGIN - dividers.length * DIVIDER;
  const forCards = curves.length > 0 ? room * (1 - CURVE_SHARE) : room;
  const card = Math.max(CARD.least, Math.min(CARD.most, forCards / Math.max(1, stacked)));
  const curve = Math.max(room - card * stacked, room * CURVE_SHARE) / Math.max(1, curves.length);

  let y = BAND + MARGIN;
  for (const lane of lanes) {
    if (y >= height) break;
    const stack = stacks.get(lane);
    if (lane.kind === 'divider') {
      const middle = y + DIVIDER / 2;
      const line = { x1: 0, x2: width, y1: middle, y2: middle, stroke: theme.control };
      ops.push({ op: 'line', ...line, strokeWidth: 2, dash: [8, 6] });
      y += DIVIDER;
    } else if (curves.includes(lane)) {
      const place = { y, w: width, h: curve };
      ops.push(...drawThumbnailCurve(map, lane, cells.get(lane.id) ?? [], columns, place, theme));
      y += curve;
    } else if (stack) {
      ops.push(...drawThumbnailCards(stack.slots, columns, { y, h: card }, theme));
      y += card * stack.high;
    }
  }
  return { width, height, ops };
}

/** The stages side by side over the whole width, each as wide as its steps are beside those of the others. */
export function stagesOver(map: JourneyMap, width: number): StageColumns[] {
  const extent = extentOf(map);
  const slimStage = extent.columns === 0 ? width / Math.max(1, extent.stages) : SLIM;
  const bare = { ...measures, rail: 0, gutter: 0, columnMin: 0, slimStage };
  const spare = width - widthOfExtent(extent, 0, bare);
  return layoutColumns(map, {}, resolveOptions({ measures: bare, columnWidth: spare / Math.max(1, extent.columns) }));
}
