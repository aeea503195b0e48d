import { describe, expect, test } from 'vitest';
import { edgeSpeed, scrolledTo } from './edgeScroll.ts';

describe('scrolling by a drag at the edge', () => {
  test('is faster the nearer the edge, and none in the middle', () => {
    expect(edgeSpeed(500, 0, 1000)).toBe(0);
    expect(edgeSpeed(28, 0, 1000)).toBe(9);
    expect(edgeSpeed(-200, 0, 1000)).toBe(18);
    expect(edgeSpeed(1000, 0, 1000)).toBe(-18);
  });

  test('stops when the end of the map is in the middle of the canvas', () => {
    const map = { start: -100, length: 3_100 };
    let x = 0;
    for (let frame = 0; frame < 1_000; frame++) x = scrolledTo(x, -18, map, 1_000);
    expect(x + map.start + map.length).toBe(500);
    for (let frame = 0; frame < 1_000; frame++) x = scrolledTo(x, 18, map, 1_000);
    expect(x + map.start).toBe(500);
  });

  test('leaves a map alone that is further out already', () => {
    expect(scrolledTo(-5_000, -18, { start: 0, length: 3_000 }, 1_000)).toBe(-5_000);
    expect(scrolledTo(-5_000, 18, { start: 0, length: 3_000 }, 1_000)).toBe(-4_982);
    expect(scrolledTo(7, 0, { start: 0, length: 3_000 }, 1_000)).toBe(7);
  });
});
