import type { Box, Point } from './boxes.ts';
import type { Gaps } from './gaps.ts';

/** Px of a line that stay in sight on either side of its label: what leads to it, and the arrow. */
const IN_SIGHT = 16;
/** Px between a label and the line beside it. */
const BESIDE = 6;
/** Px by which a label may lie higher or lower than a level line that runs through it. */
const SHIFTS = [0, -4, 4, -8, 8] as const;
/** Px that words may stand away from their line. */
const FARTHEST = 320;
/** Px from one place to the next that is tried along a gap. */
const STEP = 5;
/** Px of an upright stretch over which the thin line to the words may lie: beyond its round corner. */
const CORNER = 6;

/** A place for a label's middle; `on` is the point of the line that it belongs to where it stands away from it. */
export interface Spot extends Point {
  readonly on?: Point;
  /** The stretch of the line that it stands on or beside, from 0. */
  readonly segment?: number;
  /** Px that the label may be wide to leave enough of the line in sight. */
  readonly most?: number;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** Places on a line, the best first: on long level stretches, and on or beside upright ones where a lane keeps room for words. */
export function* spotsOnLine(points: readonly Point[], { w, h }: Size, rooms: readonly number[]): Iterable<Spot> {
  const segments = segmentsOf(points);
  for (const { from, to, length, segment } of segments) {
    const most = length - 2 * IN_SIGHT;
    if (from.y !== to.y || most <= 0) continue;
    // A little higher or lower the line still runs through it, and cards may be clear of it.
    const inRoom = rooms.filter((y) => Math.abs(y - from.y) <= h / 4);
    for (const x of [0.5, 0.3, 0.7].map((share) => from.x + (to.x - from.x) * share)) {
      for (const y of [...inRoom, ...SHIFTS.map((shift) => from.y + shift)]) yield { x, y, segment, most };
    }
  }
  for (const { from, to, segment } of segments) {
    if (from.y === to.y) continue;
    const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
    for (const y of rooms) {
      if (y < top || y > bottom) continue;
      const at = { x: from.x, y, segment };
      if (Math.abs(y - to.y) >= h / 2 + IN_SIGHT && Math.abs(y - from.y) >= h / 2) yield at;
      yield { ...at, x: at.x + w / 2 + BESIDE };
      yield { ...at, x: at.x - w / 2 - BESIDE };
    }
  }
}

/** Places on and beside the upright stretches of a line, wherever they are. */
export function* spotsBesideLine(points: readonly Point[], { w, h }: Size): Iterable<Spot> {
  for (const { from, to, length, segment } of segmentsOf(points)) {
    if (from.y === to.y) continue;
    for (const share of [0.5, 0.3, 0.7]) {
      const at = { x: from.x, y: from.y + (to.y - from.y) * share, segment };
      if (length >= h + 2 * IN_SIGHT) yield at;
      yield { ...at, x: at.x + w / 2 + BESIDE };
      yield { ...at, x: at.x - w / 2 - BESIDE };
    }
  }
}

/** A point of a line from which a thin line can lead to words without lying over it, up (-1) or down (1). */
interface Leader {
  readonly on: Point;
  readonly way: -1 | 1;
}

/** Where thin lines can leave a line: at the ends of upright stretches, and on level ones that are short enough for a gap. */
export function leadersFrom(points: readonly Point[]): Leader[] {
  const leaders: Leader[] = [];
  points.slice(1).forEach((to, at) => {
    const from = points[at] as Point;
    if (from.y === to.y) {
      const on = { x: (from.x + to.x) / 2, y: from.y };
      if (points.length === 2) leaders.push({ on, way: -1 }, { on, way: 1 });
      return;
    }
    const [top, bottom] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
    const inset = Math.min(CORNER, (bottom - top) / 2);
    leaders.push({ on: { x: from.x, y: top + inset }, way: -1 }, { on: { x: from.x, y: bottom - inset }, way: 1 });
  });
  return leaders;
}

/** Places away from the line where lanes keep room for words, the nearest first. */
export function* spotsInRooms(leaders: readonly Leader[], { w, h }: Size, rooms: readonly number[]): Iterable<Spot> {
  const inRooms = leaders
    .flatMap(({ on, way }) => rooms.map((y) => ({ on, y, away: (y - on.y) * way })))
    .filter(({ away }) => away >= h / 2)
    .sort((a, b) => a.away - b.away);
  for (const { on, y } of inRooms) for (const shift of shiftsAside(w)) yield { x: on.x + shift, y, on };
}

/** Places up and down the gaps, ever farther away from the line. */
export function* spotsAlongGaps(leaders: readonly Leader[], { w, h }: Size, gaps: Gaps, frame: Box): Iterable<Spot> {
  const ways = leaders.map((leader) => ({ ...leader, end: endOfWay(leader, gaps, frame) }));
  for (let away = h / 2 + BESIDE; away < FARTHEST; away += STEP) {
    for (const { on, way, end } of ways) {
      const y = on.y + way * away;
      if ((end - y) * way < h / 2) continue;
      for (const shift of shiftsAside(w)) yield { x: on.x + shift, y, on };
    }
  }
}

/** Px by which a label may stand aside of the thin line that leads to it. */
function shiftsAside(w: number): number[] {
  return [0, w / 4, -w / 4, w / 2 - 10, 10 - w / 2];
}

/** How far up or down a gap is free of cards that lie across it, and not farther than a few cards away. */
function endOfWay({ on: { x, y }, way }: Leader, gaps: Gaps, frame: Box): number {
  const column = gaps.columnAt(x);
  const isAfter = x > gaps.x(column - 1) + (gaps.columns[column]?.w ?? 0) / 2;
  const gap = isAfter ? column : column - 1;
  const end = way < 0 ? Math.max(frame.y, y - FARTHEST) : Math.min(frame.y + frame.h, y + FARTHEST);
  const blocker = gaps.nextAcross(gap, y, end);
  if (!blocker) return end;
  return way < 0 ? blocker.y + blocker.h : blocker.y;
}

/** The stretches of a line, the longest first. */
function segmentsOf(points: readonly Point[]) {
  return points
    .slice(1)
    .map((to, at) => ({ from: points[at] as Point, to, length: distance(points[at] as Point, to), segment: at }))
    .sort((a, b) => b.length - a.length);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
