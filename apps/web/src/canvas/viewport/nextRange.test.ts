import type { Box } from '@milepost/drawing';
import { describe, expect, it } from 'vitest';
import { nextRange } from './nextRange.ts';

const sight = { x: 100, y: 200, w: 1000, h: 500 };

function holds(range: Box, box: Box): boolean {
  const isIn = (at: number, length: number, from: number, room: number) => at >= from && at + length <= from + room;
  return isIn(box.x, box.w, range.x, range.w) && isIn(box.y, box.h, range.y, range.h);
}

describe('the part of the map whose cards are in the page', () => {
  it('has what is in sight, and a part around it', () => {
    const range = nextRange(undefined, sight);
    for (const [x, y] of [
      [0, 0],
      [50, 20],
      [-50, -20],
    ] as const) {
      expect(holds(range, { ...sight, x: sight.x + x, y: sight.y + y })).toBe(true);
    }
    expect(range.w * range.h).toBeLessThan(2 * sight.w * sight.h);
  });

  it('stays the very same while the map is moved a little, to and fro', () => {
    const range = nextRange(undefined, sight);
    expect(nextRange(range, { ...sight, x: sight.x + 100, y: sight.y - 40 })).toBe(range);
    expect(nextRange(range, sight)).toBe(range);
  });

  it('is another once something of what is in sight lies outside', () => {
    const range = nextRange(undefined, sight);
    const moved = { ...sight, x: sight.x + 500 };
    const next = nextRange(range, moved);
    expect(holds(next, moved)).toBe(true);
    // A part of the way back lies in it.
    expect(nextRange(next, { ...moved, x: moved.x - 100 })).toBe(next);
  });

  it('is a smaller one once so little is in sight that most of it is for nothing', () => {
    const range = nextRange(undefined, sight);
    expect(nextRange(range, { x: 300, y: 300, w: 800, h: 400 })).toBe(range);
    const near = { x: 300, y: 300, w: 500, h: 250 };
    expect(nextRange(range, near).w).toBeLessThan(range.w / 1.5);
  });
});
