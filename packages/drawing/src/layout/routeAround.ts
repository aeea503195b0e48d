import type { LaneBox, Point } from './boxes.ts';
import type { Gaps, PlacedBox } from './gaps.ts';

/** What a line begins or ends at, with its lane. */
export interface Anchor extends PlacedBox {
  readonly lane: LaneBox;
}

/** Where a line leaves or reaches a card: at the height `y`, through the gap `gap`. */
export interface End {
  readonly anchor: Anchor;
  readonly side: 'left' | 'right';
  readonly gap: number;
  readonly y: number;
}

export interface Around {
  readonly gaps: Gaps;
  /** Px between two cards of a cell, along which lines pass a card over several columns. */
  readonly cardGap: number;
  /** Px by which the line runs beside the middle of a gap. */
  readonly track: number;
}

/** Px of a detour that one corner less is worth. */
const CORNER_COST = 12;

/**
 * A line around cards that lie across the gaps on its way: out of its card's lane past them, along the lanes' edges,
 * through a gap that is free, and into the other card's lane the same way. There always is one: nothing lies across the
 * gaps before the first column and after the last.
 */
export function routeAround(from: End, to: End, around: Around): Point[] {
  let best: Point[] | undefined;
  for (const fromDown of [true, false]) {
    for (const toDown of [true, false]) {
      const route = routeBy(from, fromDown, to, toDown, around);
      if (!best || costOf(route) < costOf(best)) best = route;
    }
  }
  return best as Point[];
}

function routeBy(from: End, fromDown: boolean, to: End, toDown: boolean, around: Around): Point[] {
  const { gaps, track } = around;
  const out = wayOut(from, fromDown, to.gap, around);
  const into = wayOut(to, toDown, from.gap, around);
  const x = (gap: number) => gaps.x(gap) + track;
  const route = [start(from), ...out.points, { x: x(out.gap), y: out.edge + track }];
  if (Math.abs(out.edge - into.edge) > 1) {
    const gap = freeGap(gaps, out, into);
    route.push({ x: x(gap), y: out.edge + track }, { x: x(gap), y: into.edge + track });
  }
  route.push({ x: x(into.gap), y: into.edge + track }, ...into.points.reverse(), start(to));
  return route;
}

function start({ anchor, side, y }: End): Point {
  return { x: side === 'left' ? anchor.x : anchor.x + anchor.w, y };
}

/** The way from a card's side to the upper or lower edge of its lane, past every card that lies across the gap it takes. */
function wayOut(
  { anchor, gap: first, y: startY }: End,
  isDown: boolean,
  towards: number,
  { gaps, cardGap, track }: Around,
): { points: Point[]; gap: number; edge: number } {
  const edge = isDown ? anchor.lane.y + anchor.lane.h : anchor.lane.y;
  const x = (gap: number) => gaps.x(gap) + track;
  let gap = first;
  let y = startY;
  const points: Point[] = [{ x: x(gap), y }];
  for (;;) {
    const blocker = gaps.nextAcross(gap, y, edge);
    if (!blocker) return { points, gap, edge };
    // Along its edge, where no other card can be, to its end.
    y = isDown ? blocker.y - cardGap / 2 : blocker.y + blocker.h + cardGap / 2;
    points.push({ x: x(gap), y });
    const [left, right] = [blocker.from - 1, blocker.to];
    gap =
      Math.abs(left - gap) + Math.abs(left - towards) < Math.abs(right - gap) + Math.abs(right - towards)
        ? left
        : right;
    points.push({ x: x(gap), y });
  }
}

/** The gap nearest to both that is free from one edge of a lane to another. */
function freeGap(gaps: Gaps, a: { gap: number; edge: number }, b: { gap: number; edge: number }): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let gap = -1; gap < gaps.columns.length; gap++) {
    const detour = Math.abs(gaps.x(gap) - gaps.x(a.gap)) + Math.abs(gaps.x(gap) - gaps.x(b.gap));
    if (detour >= least || gaps.isBlocked(gap, a.edge, b.edge)) continue;
    best = gap;
    least = detour;
  }
  return best;
}

function costOf(route: readonly Point[]): number {
  let cost = route.length * CORNER_COST;
  for (let at = 1; at < route.length; at++) {
    const [a, b] = [route[at - 1] as Point, route[at] as Point];
    cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return cost;
}
