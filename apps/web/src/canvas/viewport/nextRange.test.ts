import { describe, expect, it } from 'vitest';
import { nextRange } from './nextRange.ts';

const sight = { x: 100, y: 200, w: 1000, h: 500 };

describe('the part of the map whose cards are in the page', () => {
  it('has what is in sight, and a part around it', () => {
    expect(nextRange(undefined, sight)).toEqual({ x: -100, y: 100, w: 1400, h: 700 });
  });

  it('stays the very same while the map is moved a little, to and fro', () => {
    const range = nextRange(undefined, sight);
    expect(nextRange(range, { ...sight, x: 290, y: 110 })).toBe(range);
    expect(nextRange(range, sight)).toBe(range);
  });

  it('is another once something of what is in sight lies outside', () => {
    const range = nextRange(undefined, sight);
    const next = nextRange(range, { ...sight, x: 310 });
    expect(next).toEqual({ x: 110, y: 100, w: 1400, h: 700 });
    // The way back lies in it.
    expect(nextRange(next, { ...sight, x: 120 })).toBe(next);
  });

  it('is a smaller one once so little is in sight that most of it is for nothing', () => {
    const range = nextRange(undefined, sight);
    expect(nextRange(range, { x: 300, y: 300, w: 800, h: 400 })).toBe(range);
    expect(nextRange(range, { x: 300, y: 300, w: 500, h: 250 })).toEqual({ x: 200, y: 250, w: 700, h: 350 });
  });
});
