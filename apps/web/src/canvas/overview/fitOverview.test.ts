import { describe, expect, it } from 'vitest';
import { fitOverview, isLarge, seesAll, shownIn } from './fitOverview.ts';

describe('the small picture of a map', () => {
  it('holds the whole map, in its own shape', () => {
    const fit = fitOverview({ width: 2640, height: 1200 });
    expect([fit.w, fit.h]).toEqual([264, 120]);
    expect(fit.scaleX).toBe(fit.scaleY);
  });

  it('is no thread where the map is very long, and no post where it is very high', () => {
    expect(fitOverview({ width: 26_400, height: 1200 })).toMatchObject({ w: 264, h: 48 });
    expect(fitOverview({ width: 84_000, height: 800 }).h).toBeLessThan(48);
    expect(fitOverview({ width: 1000, height: 16_800 })).toMatchObject({ w: 10, h: 168 });
  });

  it('marks what is in sight, as far as that is the map', () => {
    const fit = fitOverview({ width: 2640, height: 1200 });
    expect(shownIn(fit, { x: 100, y: 200, w: 1000, h: 500 })).toEqual({ x: 10, y: 20, w: 100, h: 50 });
    expect(shownIn(fit, { x: -500, y: -500, w: 9999, h: 9999 })).toEqual({ x: 0, y: 0, w: 264, h: 120 });
    expect(shownIn(fit, { x: 5000, y: 0, w: 100, h: 100 })).toMatchObject({ x: 264, w: 0 });
  });

  it('is not needed while all of the map is in sight, and doesn’t come and go at the border of that', () => {
    const map = { width: 2000, height: 1000 };
    expect(seesAll(map, { x: -10, y: -10, w: 2100, h: 1100 }, true)).toBe(true);
    expect(seesAll(map, { x: 10, y: -10, w: 2100, h: 1100 }, true)).toBe(false);
    expect(seesAll(map, { x: 10, y: -10, w: 2100, h: 1100 }, false)).toBe(true);
    expect(seesAll(map, { x: 100, y: -10, w: 2100, h: 1100 }, false)).toBe(false);
    expect(seesAll(map, { x: -10, y: -10, w: 2100, h: 900 }, false)).toBe(false);
  });

  it('is worth its room where the map is larger than two screens', () => {
    const screen = { width: 1440, height: 900 };
    expect(isLarge({ width: 1400, height: 900 }, screen)).toBe(false);
    expect(isLarge({ width: 3200, height: 1200 }, screen)).toBe(true);
  });
});
