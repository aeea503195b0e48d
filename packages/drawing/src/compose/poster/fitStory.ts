import { type JourneyMap, stepsOf } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { breakTimeline, columnsByStage } from '../../scene/infographic/breakTimeline.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { balanceSteps, neededWidths, shareOf } from './balanceSteps.ts';
import { columnsOfRows, drawStory, posterMeasures } from './drawStory.ts';
import { posterWords } from './posterWords.ts';

/** How many times their usual size words in the timeline are at most, what is tried first, and what is tried at last. */
const SCALE = { most: 1.6, usual: 0.5, least: 0.06 };
const MOST_ROWS = 4;
/** By how much words must become larger for a further row. */
const ROW_COST = 1.05;
/** How long the shortest row is at least beside the longest. */
const EVEN = 0.55;
const TRIES = 7;
/** How much larger words may become, about, once columns are as wide as what is in them. */
const HOPED = 1.03;
/** Px that a column has at least, whatever the words on its cards; not for the very small, where no word is whole anyway. */
const COLUMN = 120;
const SMALL = 0.3;
/** Px that a curve has at least, and that the edges of lanes gain at most where there is room. */
const CURVE = 150;
const MOST_AIR = 14;

export interface StoryRoom {
  readonly w: number;
  readonly h: number;
  /** Px of the page that the curves of all rows have together. */
  readonly curve: { readonly least: number; readonly most: number };
  /** How much stages lead, 1 being usual. */
  readonly lead: number;
}

export interface FittedStory {
  readonly timeline: Part;
  readonly foot: Part;
  /** How many times their usual size its words have. */
  readonly scale: number;
}

interface Setting {
  readonly breaks: readonly number[];
  readonly scale: number;
}

/**
 * A timeline with its foot in a room, broken into rows so that its words are as large as can be. Where even the smallest
 * don't fit, it is higher than its room.
 *
 * @param drawFoot what stands beneath a timeline whose words have a scale.
 */
export function fitStory(
  story: JourneyMap,
  room: StoryRoom,
  drawFoot: (layouts: readonly MapLayout[], scale: number) => Part,
  pen: Pen,
): FittedStory {
  const { lead } = room;
  const measures = posterMeasures(story, pen);
  const short = { ...pen, words: posterWords(pen.words) };
  const needed = neededWidths(story, { ...measures, columnMin: COLUMN }, pen);
  const curveOf = (px: number, { breaks, scale }: Setting) => Math.max(CURVE, px / scale / (breaks.length + 1));
  const compose = (map: JourneyMap, setting: Setting, curve: number, air: number) => {
    const { breaks, scale } = setting;
    const drawn = drawStory(map, { measures, w: room.w / scale, breaks, curve, air, lead }, short);
    const foot = drawFoot(drawn.layouts, scale);
    return { drawn, layouts: drawn.layouts, foot, height: drawn.h * scale + foot.h };
  };
  /** As low as it can be; undefined where words would be broken. */
  const composeLeast = (map: JourneyMap, setting: Setting) => {
    const { breaks, scale } = setting;
    const isTooNarrow =
      scale > SMALL && breaksWords(map, columnsOfRows(map, { measures, w: room.w / scale, breaks }), breaks, needed);
    return isTooNarrow ? undefined : compose(map, setting, curveOf(room.curve.least, setting), 0);
  };
  const fitsAs = (map: JourneyMap, breaks: readonly number[]) => (scale: number) => {
    const least = composeLeast(map, { breaks, scale });
    return least !== undefined && least.height <= room.h;
  };
  let setting: Setting = { breaks: [], scale: 0 };
  for (const breaks of waysToBreak(story)) {
    const bound = setting.scale > 0 ? setting.scale * ROW_COST : undefined;
    const scale = largest(fitsAs(story, breaks), bound);
    if (scale !== undefined) setting = { breaks, scale };
  }
  let map = story;
  if (setting.scale === 0) setting = { ...setting, scale: SCALE.least };
  else if (setting.scale > SMALL) {
    // At the size that words may hope for then, unless columns are too narrow for that.
    const hoped = { ...setting, scale: setting.scale * HOPED };
    const at = composeLeast(story, hoped) ? hoped : setting;
    map = balanceSteps(story, (one) => composeLeast(one, at));
    const scale = largest(fitsAs(map, setting.breaks), setting.scale);
    if (scale === undefined) map = story;
    else setting = { ...setting, scale };
  }

  let chosen = compose(map, setting, curveOf(room.curve.least, setting), 0);
  const spare = (room.h - chosen.height) / setting.scale / (setting.breaks.length + 1);
  if (spare > 0) {
    const [least, most] = [curveOf(room.curve.least, setting), curveOf(room.curve.most, setting)];
    const taller = Math.min(most - least, spare * 0.6);
    const lanes = Math.max(1, ...chosen.drawn.layouts.map((layout) => layout.lanes.length));
    const air = Math.min(MOST_AIR, (spare - taller) / (2 * lanes + 1));
    const grown = compose(map, setting, least + taller, air);
    if (grown.height <= room.h) chosen = grown;
  }
  const { drawn, foot } = chosen;
  const timeline = { h: drawn.h * setting.scale, ops: scaleOps(drawn.ops, setting.scale) };
  return { timeline, foot, scale: setting.scale };
}

/** Whether a step's column is narrower than its cards need. */
function breaksWords(
  map: JourneyMap,
  columnsOfRows: readonly number[],
  breaks: readonly number[],
  needed: ReadonlyMap<string, number>,
): boolean {
  return stepsOf(map).some((step, index) => {
    const row = breaks.filter((at) => at <= index).length;
    return (columnsOfRows[row] ?? 0) * shareOf(step) < (needed.get(step.id) ?? 0);
  });
}

/** One row, then more, as long as the shortest isn't much shorter than the others. */
function waysToBreak(map: JourneyMap): number[][] {
  const stages = columnsByStage(map);
  const total = stages.reduce((sum, count) => sum + count, 0);
  const ways: number[][] = [[]];
  for (let rows = 2; rows <= Math.min(MOST_ROWS, total); rows++) {
    const breaks = breakTimeline(stages, rows);
    if (breaks.length !== rows - 1) continue;
    const lengths = [0, ...breaks].map((from, i) => (breaks[i] ?? total) - from);
    if (Math.min(...lengths) >= EVEN * Math.max(...lengths)) ways.push(breaks);
  }
  return ways;
}

/**
 * The largest scale that fits; undefined where none does.
 *
 * @param bound smaller ones aren't wanted.
 */
function largest(fits: (scale: number) => boolean, bound?: number): number | undefined {
  let [low, high] = [bound ?? SCALE.usual, SCALE.most];
  if (low >= high) return undefined;
  if (!fits(low)) {
    if (bound !== undefined) return undefined;
    [low, high] = [SCALE.least, low];
    if (!fits(low)) return undefined;
  }
  for (let i = 0; i < TRIES; i++) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
