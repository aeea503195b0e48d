import type { Connection, JourneyMap } from '@milepost/schema';
import type { Box, ConnectionBox, EmotionPoint, LaneBox } from './boxes.ts';
import type { Column } from './layoutColumns.ts';
import { px } from './monotoneCurve.ts';

interface Anchor extends Box {
  readonly from: number;
  readonly to: number;
  readonly lane: LaneBox;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Routing {
  readonly columns: readonly Column[];
  /** Px between the cards of neighbouring columns of a stage, and of neighbouring lanes: whichever is less. */
  readonly gap: number;
  readonly lanes: readonly LaneBox[];
  readonly cardById: ReadonlyMap<
    string,
    Box & { readonly from: number; readonly to: number; readonly card: { readonly laneId: string } }
  >;
  readonly pointById: ReadonlyMap<string, EmotionPoint>;
}

/** Where lines in one gap run: the first in its middle, others to either side of it, in steps of at most so many px. */
const TRACKS = [0, 1, -1, 2, -2];
const TRACK = 4;
const CORNER = 8;
/** Px between an arrow's tip and the card that it points to, which would dull it. */
const TIP = 2;
/** Px from an arrow's tip to the ends of its wings. */
const ARROW = { least: 3, most: 6 };

/**
 * Lines from card to card, through the gaps between columns and between lanes, so that they cover no card: out at one
 * side, along the gap, in at the other side. Connections whose cards aren't drawn have no line.
 */
export function routeConnections(map: JourneyMap, routing: Routing): ConnectionBox[] {
  const laneById = new Map(routing.lanes.map((lane) => [lane.id, lane]));
  const anchorOf = (cardId: string): Anchor | undefined => {
    const box = routing.cardById.get(cardId);
    const point = routing.pointById.get(cardId);
    const lane = laneById.get(box?.card.laneId ?? point?.card.laneId ?? '');
    if (!lane) return undefined;
    if (box) return { ...box, lane };
    if (!point) return undefined;
    const column = Math.max(
      0,
      routing.columns.findLastIndex(({ x }) => x <= point.x),
    );
    return {
      x: point.x - point.r,
      y: point.y - point.r,
      w: 2 * point.r,
      h: 2 * point.r,
      from: column,
      to: column,
      lane,
    };
  };
  const blocked = obstacles(routing);
  const step = Math.max(0.5, Math.min(TRACK, (routing.gap - 4) / (TRACKS.length - 1)));
  const used = new Map<string, number>();
  /** The track of the next line through these gaps. */
  const nextTrack = (gaps: readonly string[]) => {
    const before = Math.max(...gaps.map((gap) => used.get(gap) ?? 0));
    for (const gap of gaps) used.set(gap, before + 1);
    return (TRACKS[before % TRACKS.length] ?? 0) * step;
  };
  const routed: ConnectionBox[] = [];
  const ids = Object.keys(map.connections).sort();
  for (const id of ids) {
    const connection = map.connections[id] as Connection;
    const from = anchorOf(connection.fromCardId);
    const to = anchorOf(connection.toCardId);
    if (!from || !to || connection.fromCardId === connection.toCardId) continue;
    routed.push(toBox(connection, route(from, to, nextTrack(gapsBetween(from, to)), routing.columns, blocked)));
  }
  return routed;
}

/** Px beyond which a gap holds a collapsed stage, whose words lines keep clear of. */
const WIDEST_GAP = 40;

/** The middle of the gap to the right of a column; before a collapsed stage, if one comes next. */
function gapAfter(column: number, columns: readonly Column[]): number {
  const one = columns[column];
  const next = columns[column + 1];
  if (!one) return (columns[0]?.x ?? 0) - 6;
  const end = one.x + one.w;
  if (!next) return end + 4;
  return next.x - end > WIDEST_GAP ? end + 6 : (end + next.x) / 2;
}

/** Whether something lies between two heights in a column. */
type Blocked = (column: number, top: number, bottom: number) => boolean;

function obstacles({ columns, lanes, cardById }: Routing): Blocked {
  const byColumn: Box[][] = columns.map(() => []);
  for (const box of cardById.values()) {
    for (let column = box.from; column <= box.to; column++) byColumn[column]?.push(box);
  }
  const plots = lanes.filter(({ form }) => form === 'emotions');
  const overlaps = (top: number, bottom: number) => (box: Box) => box.y < bottom && box.y + box.h > top;
  return (column, top, bottom) =>
    plots.some(overlaps(top, bottom)) || (byColumn[column]?.some(overlaps(top, bottom)) ?? true);
}

/** A straight line from the bottom of one card to the top of the other, where nothing lies between. */
function straightDown(from: Anchor, to: Anchor, track: number, blocked: Blocked): Point[] | undefined {
  if (from.from !== to.from || from.to !== from.from || to.to !== to.from) return undefined;
  const down = to.y > from.y;
  const [upper, lower] = down ? [from, to] : [to, from];
  if (blocked(from.from, upper.y + upper.h + 1, lower.y - 1)) return undefined;
  const x = Math.max(from.x, to.x) + Math.min(from.w, to.w) / 2 + track * 2;
  const ends = [
    { x, y: upper.y + upper.h },
    { x, y: lower.y },
  ];
  return down ? ends : ends.reverse();
}

/** The gaps that a line may run through, by name. */
function gapsBetween(from: Anchor, to: Anchor): string[] {
  if (to.from > from.to) return [`after ${from.to}`, `after ${to.from - 1}`];
  if (to.to < from.from) return [`after ${from.from - 1}`, `after ${to.to}`];
  return [`in ${from.from}`, `after ${Math.max(from.to, to.to)}`];
}

function route(from: Anchor, to: Anchor, track: number, columns: readonly Column[], blocked: Blocked): Point[] {
  const forward = to.from > from.to;
  const back = to.to < from.from;
  const startY = from.y + from.h / 2 + clampTrack(track, from.h);
  const endY = to.y + to.h / 2 + clampTrack(track, to.h);
  if (!forward && !back) {
    const straight = straightDown(from, to, track, blocked);
    if (straight) return straight;
    // In the same columns: out and in at the right.
    const gap = gapAfter(Math.max(from.to, to.to), columns) + track;
    return [
      { x: from.x + from.w, y: startY },
      { x: gap, y: startY },
      { x: gap, y: endY },
      { x: to.x + to.w, y: endY },
    ];
  }
  const start = { x: forward ? from.x + from.w : from.x, y: startY };
  const end = { x: forward ? to.x : to.x + to.w, y: endY };
  const firstGap = gapAfter(forward ? from.to : from.from - 1, columns) + track;
  const lastGap = gapAfter(forward ? to.from - 1 : to.to, columns) + track;
  if (Math.abs(firstGap - lastGap) < 1) {
    const level = commonLevel(from, to, track);
    if (level !== undefined)
      return [
        { x: start.x, y: level },
        { x: end.x, y: level },
      ];
    return [start, { x: firstGap, y: start.y }, { x: firstGap, y: end.y }, end];
  }
  const aisle = aisleBetween(from.lane, to.lane, back) + track;
  return [
    start,
    { x: firstGap, y: start.y },
    { x: firstGap, y: aisle },
    { x: lastGap, y: aisle },
    { x: lastGap, y: end.y },
    end,
  ];
}

/** A height at which neighbours can be joined by a straight line: the middle of what they have in common. */
function commonLevel(from: Anchor, to: Anchor, track: number): number | undefined {
  const top = Math.max(from.y, to.y);
  const bottom = Math.min(from.y + from.h, to.y + to.h);
  return bottom - top >= 24 ? (top + bottom) / 2 + clampTrack(track, bottom - top - 8) : undefined;
}

function clampTrack(track: number, height: number): number {
  return Math.max(-height / 3, Math.min(height / 3, track));
}

/** The edge between lanes along which a line runs: on the way to the other lane, else beneath; above when it goes back. */
function aisleBetween(from: LaneBox, to: LaneBox, back: boolean): number {
  if (to.y > from.y) return from.y + from.h;
  if (to.y < from.y) return from.y;
  return back ? from.y : from.y + from.h;
}

function toBox(connection: Connection, route: readonly Point[]): ConnectionBox {
  const before = route.at(-2) as Point;
  const end = short(route.at(-1) as Point, before);
  const points = [...route.slice(0, -1), end];
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const size = Math.max(ARROW.least, Math.min(ARROW.most, length));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs) - 8;
  const y = Math.min(...ys) - 8;
  return {
    id: connection.id,
    connection,
    path: roundedPath(points),
    arrow: { x: end.x, y: end.y, angle: Math.atan2(end.y - before.y, end.x - before.x), size },
    bounds: { x, y, w: Math.max(...xs) + 8 - x, h: Math.max(...ys) + 8 - y },
  };
}

/** The end of a line, a little before the card that it leads to. */
function short(end: Point, before: Point): Point {
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const share = length < 2 * TIP ? 0 : TIP / length;
  return { x: end.x + (before.x - end.x) * share, y: end.y + (before.y - end.y) * share };
}

/** SVG path data of a line with round corners. */
function roundedPath(points: readonly Point[]): string {
  const first = points[0] as Point;
  let d = `M${px(first.x)} ${px(first.y)}`;
  for (let i = 1; i < points.length - 1; i++) {
    const before = points[i - 1] as Point;
    const corner = points[i] as Point;
    const after = points[i + 1] as Point;
    const into = towards(corner, before);
    const out = towards(corner, after);
    d += `L${px(into.x)} ${px(into.y)}Q${px(corner.x)} ${px(corner.y)} ${px(out.x)} ${px(out.y)}`;
  }
  const last = points.at(-1) as Point;
  return `${d}L${px(last.x)} ${px(last.y)}`;
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
