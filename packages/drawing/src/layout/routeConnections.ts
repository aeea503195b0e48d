import type { Connection, JourneyMap } from '@milepost/schema';
import type { ConnectionBox, EmotionPoint, LaneBox, Point } from './boxes.ts';
import { connectionPath } from './connectionPath.ts';
import { Gaps, type PlacedBox } from './gaps.ts';
import type { Column } from './layoutColumns.ts';
import { type Anchor, type End, routeAround } from './routeAround.ts';

export interface Routing {
  readonly columns: readonly Column[];
  /** Px between the cards of neighbouring columns of a stage, and of neighbouring lanes: whichever is less. */
  readonly gap: number;
  /** Px between two cards of a cell. */
  readonly cardGap: number;
  readonly lanes: readonly LaneBox[];
  readonly cardById: ReadonlyMap<string, PlacedBox & { readonly card: { readonly laneId: string } }>;
  readonly pointById: ReadonlyMap<string, EmotionPoint>;
}

/** Where lines in one gap run: the first in its middle, others to either side of it, in steps of at most so many px. */
const TRACKS = [0, 1, -1, 2, -2];
const TRACK = 4;
/** Px by which lines at the side of one card are apart, so that an arrow covers no other line's end. */
const ENDS_APART = 12;

/** Px that an arrow from the bottom of a card to the top of another needs to be seen, and those that words on it need. */
const ROOM_TO_SEE = 14;
const ROOM_FOR_WORDS = 52;

/** What a line is drawn by. */
interface Way {
  readonly gaps: Gaps;
  readonly plots: readonly LaneBox[];
  readonly cardGap: number;
  readonly track: number;
  /** Px by which its ends stand beside the middle of a card's side. */
  readonly aside: number;
  readonly hasWords: boolean;
}

/**
 * Lines from card to card, through the gaps between columns and between lanes, so that they cover no card: out at one
 * side, along the gap, in at the other side. Connections whose cards aren't drawn have no line.
 */
export function routeConnections(map: JourneyMap, routing: Routing): { boxes: ConnectionBox[]; gaps: Gaps } {
  const laneById = new Map(routing.lanes.map((lane) => [lane.id, lane]));
  const lineNames = routing.lanes.filter(({ form }) => form === 'divider').map(({ name }) => name);
  const gaps = new Gaps(routing.columns, routing.cardById.values(), lineNames);
  const anchorOf = (cardId: string): Anchor | undefined => {
    const box = routing.cardById.get(cardId);
    const point = routing.pointById.get(cardId);
    const lane = laneById.get(box?.card.laneId ?? point?.card.laneId ?? '');
    if (!lane) return undefined;
    if (box) return { ...box, lane };
    if (!point) return undefined;
    const { x, y, r } = point;
    const column = gaps.columnAt(x);
    return { x: x - r, y: y - r, w: 2 * r, h: 2 * r, from: column, to: column, lane };
  };
  const plots = routing.lanes.filter(({ form }) => form === 'emotions');
  const step = Math.max(0.5, Math.min(TRACK, (routing.gap - 4) / (TRACKS.length - 1)));
  const used = new Map<string, number>();
  /** The place among the tracks of the next line through these gaps. */
  const nextPlace = (names: readonly string[]) => {
    const before = Math.max(...names.map((name) => used.get(name) ?? 0));
    for (const name of names) used.set(name, before + 1);
    return TRACKS[before % TRACKS.length] ?? 0;
  };
  const boxes: ConnectionBox[] = [];
  const ids = Object.keys(map.connections).sort();
  for (const id of ids) {
    const connection = map.connections[id] as Connection;
    const from = anchorOf(connection.fromCardId);
    const to = anchorOf(connection.toCardId);
    if (!from || !to || connection.fromCardId === connection.toCardId) continue;
    const hasWords = (connection.label ?? '').trim() !== '';
    const way = { gaps, plots, cardGap: routing.cardGap, track: 0, aside: 0, hasWords };
    // Only others between the same cards are in the way of a straight line: all of a column lie on one axis.
    const pair = [connection.fromCardId, connection.toCardId].sort().join(' ');
    const place = nextPlace(goesStraight(from, to, way) ? [pair] : gapsBetween(from, to));
    const placed = { ...way, track: place * step, aside: place * ENDS_APART };
    boxes.push(connectionPath(connection, route(from, to, placed)));
  }
  return { boxes, gaps };
}

/** The gaps that a line may run through, by name. */
function gapsBetween(from: Anchor, to: Anchor): string[] {
  if (to.from > from.to) return [`after ${from.to}`, `after ${to.from - 1}`];
  if (to.to < from.from) return [`after ${from.from - 1}`, `after ${to.to}`];
  return [`in ${from.from}`, `after ${Math.max(from.to, to.to)}`];
}

function route(from: Anchor, to: Anchor, way: Way): Point[] {
  const endsAt = (fromSide: End['side'], toSide: End['side'], aside = way.aside): [End, End] => [
    endOf(from, fromSide, aside),
    endOf(to, toSide, aside),
  ];
  if (to.from > from.to) return across(...endsAt('right', 'left'), false, way);
  // What goes back goes above, and crosses no line that leads on when it leaves above that.
  if (to.to < from.from) return across(...endsAt('left', 'right', -way.aside), true, way);
  // In the same columns: straight down or up where there is room for it, else out and in at the same side.
  const straight = straightDown(from, to, way);
  if (straight && goesStraight(from, to, way)) return straight;
  const right = endsAt('right', 'right');
  const around = beside(...right, way) ?? beside(...endsAt('left', 'left'), way);
  if (around) return around;
  // Where both lie over several columns; words have no room between them.
  return straight && !way.hasWords ? straight : routeAround(...right, way);
}

/** Whether a line goes straight down or up and has the room to be seen, with its words. */
function goesStraight(from: Anchor, to: Anchor, way: Way): boolean {
  if (to.from > from.to || to.to < from.from) return false;
  const straight = straightDown(from, to, way);
  const needed = way.hasWords ? ROOM_FOR_WORDS : ROOM_TO_SEE;
  return straight !== undefined && Math.abs(straight[0].y - straight[1].y) >= needed;
}

function endOf(anchor: Anchor, side: End['side'], aside: number): End {
  const gap = side === 'right' ? anchor.to : anchor.from - 1;
  return { anchor, side, gap, y: anchor.y + anchor.h / 2 + clampTrack(aside, anchor.h) };
}

function pointOf({ anchor, side, y }: End): Point {
  return { x: side === 'left' ? anchor.x : anchor.x + anchor.w, y };
}

/** From one column to another, to the right or `back` to the left. */
function across(from: End, to: End, back: boolean, way: Way): Point[] {
  const { gaps, track, aside, hasWords } = way;
  const start = pointOf(from);
  const end = pointOf(to);
  if (from.gap === to.gap) {
    const level = commonLevel(from.anchor, to.anchor, aside);
    if (level !== undefined)
      return [
        { ...start, y: level },
        { ...end, y: level },
      ];
    return beside(from, to, way) ?? routeAround(from, to, way);
  }
  const first = gaps.x(from.gap) + track;
  const last = gaps.x(to.gap) + track;
  const aisle = aisleBetween(from.anchor.lane, to.anchor.lane, back, hasWords) + track;
  if (gaps.isBlocked(from.gap, start.y, aisle) || gaps.isBlocked(to.gap, aisle, end.y)) {
    return routeAround(from, to, way);
  }
  return [start, { x: first, y: start.y }, { x: first, y: aisle }, { x: last, y: aisle }, { x: last, y: end.y }, end];
}

/** Along the one gap that both ends are at, where nothing lies across it. */
function beside(from: End, to: End, { gaps, track }: Way): Point[] | undefined {
  if (from.gap !== to.gap || gaps.isBlocked(from.gap, from.y, to.y)) return undefined;
  const x = gaps.x(from.gap) + track;
  return [pointOf(from), { x, y: from.y }, { x, y: to.y }, pointOf(to)];
}

/** A straight line from the bottom of one card to the top of the other, where nothing lies between. */
function straightDown(from: Anchor, to: Anchor, { gaps, plots, track }: Way): [Point, Point] | undefined {
  const isDown = to.y > from.y;
  const [upper, lower] = isDown ? [from, to] : [to, from];
  const [top, bottom] = [upper.y + upper.h, lower.y];
  if (bottom <= top || plots.some(({ y, h }) => y < bottom - 1 && y + h > top + 1)) return undefined;
  for (let column = Math.max(from.from, to.from); column <= Math.min(from.to, to.to); column++) {
    if (gaps.isFilled(column, top + 1, bottom - 1)) return undefined;
  }
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.w, to.x + to.w);
  const x = (left + right) / 2 + clampTrack(track * 2, right - left);
  const [start, end] = [
    { x, y: top },
    { x, y: bottom },
  ];
  return isDown ? [start, end] : [end, start];
}

/** A height at which neighbours can be joined by a straight line: the middle of what they have in common. */
function commonLevel(from: Anchor, to: Anchor, aside: number): number | undefined {
  const top = Math.max(from.y, to.y);
  const bottom = Math.min(from.y + from.h, to.y + to.h);
  return bottom - top >= 24 ? (top + bottom) / 2 + clampTrack(aside, bottom - top - 8) : undefined;
}

function clampTrack(track: number, height: number): number {
  return Math.max(-height / 3, Math.min(height / 3, track));
}

/**
 * The edge between lanes along which a line runs: on the way to the other lane, else beneath; above when it goes back. One
 * with words stays in its lane where that has room for them.
 */
function aisleBetween(from: LaneBox, to: LaneBox, back: boolean, hasWords: boolean): number {
  if (to.y > from.y) return from.y + from.h;
  if (to.y < from.y) return from.y;
  if (hasWords && from.wordsRoom) return from.y + from.wordsRoom / 2;
  return back ? from.y : from.y + from.h;
}
