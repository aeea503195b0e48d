import type { RectOp } from '../../scene/ops.ts';
import type { Theme } from '../../theme/theme.ts';

type Bounds = Pick<RectOp, 'x' | 'y' | 'w' | 'h' | 'radius'>;

/** What words stand on. Where a theme does without tints it is as bright as the page, and an edge shows how far it reaches. */
export function plate(bounds: Bounds, ground: string, edge: string, { canvas }: Pick<Theme, 'canvas'>): RectOp {
  if (ground !== canvas) return { op: 'rect', ...bounds, fill: ground };
  const { x, y, w, h, radius } = bounds;
  const inner = { x: x + 0.75, y: y + 0.75, w: w - 1.5, h: h - 1.5, ...(radius && { radius: radius - 0.75 }) };
  return { op: 'rect', ...inner, fill: ground, stroke: edge, strokeWidth: 1.5 };
}
