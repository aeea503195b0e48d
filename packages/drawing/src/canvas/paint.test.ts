import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Op } from '../scene/ops.ts';
import { registerFonts } from '../skia/registerFonts.ts';
import { skiaPaint } from '../skia/skiaPaint.ts';

registerFonts();

function square(x: number, y: number, fill: string): Op {
  return { op: 'rect', x, y, w: 10, h: 10, fill };
}

function group(x: number, y: number, ops: readonly Op[]): Op {
  return { op: 'group', kind: 'card', id: `${x}`, x, y, bounds: { x: 0, y: 0, w: 10, h: 10 }, ops };
}

function paintOn(ops: readonly Op[], options: Parameters<typeof skiaPaint>[2] = {}) {
  const context = createCanvas(100, 100).getContext('2d');
  skiaPaint(context, ops, options);
  return context;
}

function pixels(...painted: Parameters<typeof paintOn>): number[] {
  return [...paintOn(...painted).getImageData(0, 0, 100, 100).data];
}

function painted(...drawing: Parameters<typeof paintOn>) {
  const context = paintOn(...drawing);
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data].join(' ');
}

const RED = '255 0 0 255';
const NOTHING = '0 0 0 0';

describe('paint', () => {
  it('puts groups at their place, scaled and moved', () => {
    const at = painted([group(20, 10, [group(5, 5, [square(0, 0, '#ff0000')])])], { scale: 2, offset: { x: 4, y: 6 } });
    expect(at(55, 37)).toBe(RED);
    expect(at(53, 37)).toBe(NOTHING);
    expect(at(73, 55)).toBe(RED);
    expect(at(75, 55)).toBe(NOTHING);
  });

  it('paints nothing of a group outside of its bounds where it says so, and what comes after as ever', () => {
    const clipped = { ...group(20, 10, [square(5, 5, '#ff0000')]), clip: true } as Op;
    const at = painted([square(0, 0, '#ff0000'), clipped, square(50, 0, '#ff0000')]);
    expect(at(27, 17)).toBe(RED);
    expect(at(32, 17)).toBe(NOTHING);
    expect(at(27, 22)).toBe(NOTHING);
    expect(at(55, 5)).toBe(RED);
  });

  it('paints dashes one by one as it paints them together, and what comes after as ever', () => {
    const dashed: Op[] = [
      { op: 'line', x1: 5, y1: 10, x2: 93, y2: 10, stroke: '#ff0000', strokeWidth: 4, dash: [12, 9, 3, 9] },
      { op: 'line', x1: 90, y1: 20, x2: 10, y2: 80, stroke: '#ff0000', strokeWidth: 2, dash: [7, 5] },
      { op: 'line', x1: 5, y1: 90, x2: 93, y2: 90, stroke: '#ff0000', strokeWidth: 4 },
    ];
    const together = pixels(dashed);
    const alone = pixels(dashed, { dashByDash: true });
    expect(together.filter((value) => value === 255).length).toBeGreaterThan(1000);
    expect(Math.max(...together.map((value, at) => Math.abs(value - (alone[at] ?? 0))))).toBeLessThan(16);
  });

  it('leaves out groups that are out of sight', () => {
    const seen: Array<string | undefined> = [];
    const ops = [group(0, 0, [square(0, 0, '#ff0000')]), group(50, 0, [square(0, 0, '#ff0000')])];
    const at = painted(ops, { viewport: { x: 40, y: 0, w: 40, h: 40 }, onGroup: ({ id }) => seen.push(id) });
    expect(at(5, 5)).toBe(NOTHING);
    expect(at(55, 5)).toBe(RED);
    expect(seen).toEqual(['50']);
  });

  it('paints words too small to read as bars of their width', () => {
    const text: Op = {
      op: 'text',
      x: 10,
      y: 50,
      w: 40,
      text: 'words',
      size: 20,
      weight: 400,
      direction: 'ltr',
      fill: '#ff0000',
    };
    const at = painted([text], { barsBelow: 30 });
    expect(at(12, 42)).not.toBe(NOTHING);
    expect(at(48, 42)).toBe(at(12, 42));
    expect(at(52, 42)).toBe(NOTHING);
  });

  it('sets turned words from top to bottom, and what follows them as it was', () => {
    const text: Op = {
      op: 'text',
      x: 50,
      y: 10,
      w: 60,
      text: '█████',
      size: 20,
      weight: 400,
      direction: 'ltr',
      turned: true,
      fill: '#ff0000',
    };
    const at = painted([text, square(80, 80, '#ff0000')]);
    expect(at(55, 14)).toBe(RED);
    expect(at(55, 40)).toBe(RED);
    expect(at(45, 14)).toBe(NOTHING);
    expect(at(85, 85)).toBe(RED);
    const bars = painted([text], { barsBelow: 30 });
    expect([bars(58, 12), bars(58, 68)]).not.toContain(NOTHING);
    expect(bars(58, 72)).toBe(NOTHING);
  });

  it('does not let one shape’s dashes, opacity or colour leak into the next', () => {
    const at = painted([
      { op: 'path', d: 'M0 0H10V10H0Z', x: 5, y: 5, scale: 2, fill: '#00ff00', opacity: 0.5 },
      { op: 'line', x1: 0, y1: 40, x2: 100, y2: 40, stroke: '#0000ff', strokeWidth: 4, dash: [2, 20] },
      { op: 'line', x1: 0, y1: 60, x2: 100, y2: 60, stroke: '#ff0000', strokeWidth: 4 },
      square(80, 80, '#ff0000'),
    ]);
    expect(at(50, 60)).toBe(RED);
    expect(at(12, 60)).toBe(RED);
    expect(at(85, 85)).toBe(RED);
  });

  describe('a picture', () => {
    const halves = createCanvas(40, 10);
    const context = halves.getContext('2d');
    context.fillStyle = '#0000ff';
    context.fillRect(0, 0, 10, 10);
    context.fillRect(30, 0, 10, 10);
    context.fillStyle = '#ff0000';
    context.fillRect(10, 0, 20, 10);
    const picture = { source: halves, width: 40, height: 10 };
    const op: Op = {
      op: 'image',
      asset: 'p',
      x: 10,
      y: 10,
      w: 40,
      h: 40,
      radius: 20,
      instead: [square(10, 10, '#00ff00')],
      missing: [square(40, 40, '#00ff00')],
    };
    const GREEN = '0 255 0 255';

    it('fills its box, cut at the sides and at round corners', () => {
      const at = painted([op, square(60, 60, '#00ff00')], { picture: () => picture });
      expect([at(12, 30), at(30, 12), at(48, 30)]).toEqual([RED, RED, RED]);
      expect([at(11, 11), at(48, 48)]).toEqual([NOTHING, NOTHING]);
      expect(at(65, 65)).toBe(GREEN);
    });

    it('leaves its place to something else while it is on its way, and to another thing where there is none', () => {
      const waiting = painted([op], { picture: () => undefined });
      expect([waiting(15, 15), waiting(45, 45)]).toEqual([GREEN, NOTHING]);
      for (const options of [{}, { picture: () => 'missing' as const }]) {
        const missing = painted([op], options);
        expect([missing(15, 15), missing(45, 45)]).toEqual([NOTHING, GREEN]);
      }
    });
  });
});
