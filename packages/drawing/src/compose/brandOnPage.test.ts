import type { Brand } from '@milepost/schema';
import type { DrawingOptions } from '@milepost/schema/exporting';
import { EXPORT_PRESETS } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import type { ImageOp, Op, TextOp } from '../scene/ops.ts';
import { composeHere } from '../skia/composeHere.ts';
import { darkTheme } from '../theme/darkTheme.ts';

const BRAND: Brand = {
  accent: '#005f56',
  palette: ['#005f56', '#8a1f4d', '#1d4ea3'],
  logo: { asset: 'p1', width: 600, height: 160 },
};

/** Everything that isn't a group, where it is on the page. */
function flat(ops: readonly Op[], x = 0, y = 0): Array<Exclude<Op, { op: 'group' }>> {
  return ops.flatMap((op) => {
    if (op.op === 'group') return flat(op.ops, x + op.x, y + op.y);
    return 'x' in op ? [{ ...op, x: (op.x ?? 0) + x, y: (op.y ?? 0) + y }] : [op];
  });
}

function pageOf(options: DrawingOptions, brand: Brand | undefined) {
  const [template] = TEMPLATES;
  if (!template) throw new Error('there are no templates');
  const [page] = composeHere(template.build(), 'pdf', options, brand && { brand }).pages;
  return { ...page, flat: flat(page.ops) };
}

describe.each(EXPORT_PRESETS)('a brand on the preset %s', (preset) => {
  it('gives it colours, also dark ones', () => {
    const fills = (options: DrawingOptions) =>
      new Set(pageOf({ preset, ...options }, BRAND).flat.map((op) => ('fill' in op ? op.fill : undefined)));
    const light = fills({ theme: 'brand' });
    for (const colour of BRAND.palette) expect(light).toContain(colour);
    const dark = fills({ theme: 'brand-dark' });
    expect(dark).toContain(darkTheme.ink);
    expect(dark).not.toEqual(light);
  });

  it('puts the logo on the page in its own shape, and over no words', () => {
    const { width, height, flat: all } = pageOf({ preset }, BRAND);
    const logo = all.find((op): op is ImageOp => op.op === 'image');
    if (!logo) throw new Error('there is no logo');
    expect(logo.w / logo.h).toBeCloseTo(600 / 160, 3);
    expect(logo.w / width).toBeGreaterThan(0.05);
    expect([logo.x >= 0, logo.y >= 0, logo.x + logo.w <= width, logo.y + logo.h <= height]).not.toContain(false);
    const over = all.filter(
      (op): op is TextOp =>
        op.op === 'text' &&
        op.x < logo.x + logo.w &&
        op.x + op.w > logo.x &&
        op.y > logo.y &&
        op.y - 0.7 * op.size < logo.y + logo.h,
    );
    expect(over.map(({ text }) => text)).toEqual([]);
  });

  it('can be left without its logo, and be none at all', () => {
    const images = (options: DrawingOptions, brand: Brand | undefined) =>
      pageOf({ preset, ...options }, brand).flat.filter(({ op }) => op === 'image');
    expect(images({ without: ['logo'] }, BRAND)).toEqual([]);
    expect(images({ theme: 'brand' }, undefined)).toEqual([]);
    expect(pageOf({ preset, theme: 'brand' }, undefined).ops).toEqual(
      pageOf({ preset, theme: 'light' }, undefined).ops,
    );
  });
});
