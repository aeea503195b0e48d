import type { JourneyMap } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { breakTimeline, columnsByStage } from '../../scene/infographic/breakTimeline.ts';
import { narrowestColumn } from '../../scene/infographic/narrowestColumn.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { columnsOfRows, drawStory, POSTER } from './drawStory.ts';

/** How many times their usual size words in the timeline are at most, what is tried first, and what is tried at last. */
const SCALE = { most: 2, usual: 0.5, least: 0.06 };
const MOST_ROWS = 4;
/** By how much words must become larger for a further row. */
const ROW_COST = 1.05;
/** How long the shortest row is at least beside the longest. */
const EVEN = 0.55;
const TRIES = 7;
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
  /** How many times their usual size words have. */
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
  const narrowest = narrowestColumn(withoutNames(story), { ...POSTER, columnMin: COLUMN }, pen.measure);
  const curveOf = (px: number, { breaks, scale }: Setting) => Math.max(CURVE, px / scale / (breaks.length + 1));
  const compose = (setting: Setting, curve: number, air: number) => {
    const { breaks, scale } = setting;
    const drawn = drawStory(story, { w: room.w / scale, breaks, curve, air, lead }, pen);
    const foot = drawFoot(drawn.layouts, scale);
    return { drawn, foot, height: drawn.h * scale + foot.h };
  };
  const composeLeast = (setting: Setting) => compose(setting, curveOf(room.curve.least, setting), 0);
  const fits = (setting: Setting) => {
    const columns = columnsOfRows(story, { w: room.w / setting.scale, breaks: setting.breaks });
    if (setting.scale > SMALL && Math.min(...columns) < narrowest) return false;
    return composeLeast(setting).height <= room.h;
  };
  let setting: Setting = { breaks: [], scale: 0 };
  for (const breaks of waysToBreak(story)) {
    const bound = setting.scale > 0 ? setting.scale * ROW_COST : undefined;
    const scale = largest((one) => fits({ breaks, scale: one }), bound);
    if (scale !== undefined) setting = { breaks, scale };
  }
  if (setting.scale === 0) setting = { ...setting, scale: SCALE.least };

  let chosen = composeLeast(setting);
  const spare = (room.h - chosen.height) / setting.scale / (setting.breaks.length + 1);
  if (spare > 0) {
    const [least, most] = [curveOf(room.curve.least, setting), curveOf(room.curve.most, setting)];
    const taller = Math.min(most - least, spare * 0.6);
    const lanes = Math.max(1, ...chosen.drawn.layouts.map((layout) => layout.lanes.length));
    const air = Math.min(MOST_AIR, (spare - taller) / (2 * lanes + 1));
    const grown = compose(setting, least + taller, air);
    if (grown.height <= room.h) chosen = grown;
  }
  const { drawn, foot } = chosen;
  const timeline = { h: drawn.h * setting.scale, ops: scaleOps(drawn.ops, setting.scale) };
  return { timeline, foot, scale: setting.scale };
}

/** Stages and steps are set as small as their names need: only cards decide how narrow columns may be. */
function withoutNames(map: JourneyMap): JourneyMap {
  const nameless = <T extends { readonly id: string }>(records: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.values(records).map((record) => [record.id, { ...record, name: '' }]));
  return { ...map, stages: nameless(map.stages), steps: nameless(map.steps) };
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
