import { describe, expect, it } from 'vitest';
import { firstView, fitView, lookAt, moveBy, settle, zoomAt } from './view.ts';

const drawing = { w: 2000, h: 1000, above: 0 };
const desktop = { w: 1400, h: 800 };
const phone = { w: 320, h: 500 };

describe('a view', () => {
  it('fits the whole drawing into the middle', () => {
    const { x, y, zoom } = fitView(drawing, desktop);
    expect(zoom).toBeCloseTo((1400 - 32) / 2000);
    expect(x).toBeCloseTo(16);
    expect(y).toBeCloseTo((800 - 1000 * zoom) / 2);
    expect(fitView({ w: 100, h: 100, above: 0 }, desktop)).toEqual({ x: 650, y: 350, zoom: 1 });
  });

  it('begins where the drawing does when all of it would be too small to read', () => {
    expect(firstView(drawing, desktop)).toEqual(fitView(drawing, desktop));
    const { x, y, zoom } = firstView(drawing, phone);
    expect([x, y]).toEqual([16, 16]);
    expect(zoom).toBe(0.7);
  });

  it('keeps what is under the pointer there while it zooms', () => {
    const view = { x: -300, y: -200, zoom: 1 };
    const point = { x: 500, y: 300 };
    const nearer = zoomAt(view, 1.5, point, drawing, desktop);
    expect((point.x - nearer.x) / nearer.zoom).toBeCloseTo(800);
    expect((point.y - nearer.y) / nearer.zoom).toBeCloseTo(500);
    expect(zoomAt(view, 1000, point, drawing, desktop).zoom).toBe(3);
    expect(zoomAt(view, 0, point, drawing, desktop).zoom).toBe(0.05);
  });

  it('never loses the drawing', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(moveBy(view, 9999, 9999, drawing, desktop)).toMatchObject({ x: 16, y: 16 });
    expect(moveBy(view, -9999, -9999, drawing, desktop)).toMatchObject({ x: 1400 - 2000 - 16, y: 800 - 1000 - 16 });
    expect(settle({ x: -50, y: 700, zoom: 0.1 }, drawing, desktop)).toMatchObject({ x: 600, y: 350 });
  });

  it('shows what stands above the origin as well', () => {
    const headed = { ...drawing, above: 200 };
    expect(fitView(headed, desktop).y).toBeCloseTo(fitView(drawing, desktop).y + 200 * fitView(drawing, desktop).zoom);
    expect(firstView(headed, phone)).toEqual({ x: 16, y: 16 + 200 * 0.7, zoom: 0.7 });
    expect(moveBy({ x: 0, y: 0, zoom: 1 }, 0, 9999, headed, desktop).y).toBe(216);
    expect(moveBy({ x: 0, y: 0, zoom: 1 }, 0, -9999, headed, desktop).y).toBe(800 - 800 - 16);
  });

  it('brings a part into the middle', () => {
    const part = { x: 1000, y: 500, w: 200, h: 100 };
    const { x, y, zoom } = lookAt({ x: 0, y: 0, zoom: 0.3 }, part, { w: 4000, h: 3000, above: 0 }, desktop);
    expect(zoom).toBe(0.75);
    expect(1100 * zoom + x).toBeCloseTo(700);
    expect(550 * zoom + y).toBeCloseTo(400);
  });
});
