import type { Op } from './ops.ts';

/** The same drawing `k` times as large. */
export function scaleOps(ops: readonly Op[], k: number): Op[] {
  return ops.map((op) => scaleOp(op, k));
}

function scaleOp(op: Op, k: number): Op {
  const dash = 'dash' in op && op.dash ? { dash: op.dash.map((length) => length * k) } : {};
  switch (op.op) {
    case 'rect':
      return {
        ...op,
        ...dash,
        x: op.x * k,
        y: op.y * k,
        w: op.w * k,
        h: op.h * k,
        radius: (op.radius ?? 0) * k,
        strokeWidth: (op.strokeWidth ?? 1) * k,
      };
    case 'line':
      return {
        ...op,
        ...dash,
        x1: op.x1 * k,
        y1: op.y1 * k,
        x2: op.x2 * k,
        y2: op.y2 * k,
        strokeWidth: op.strokeWidth * k,
      };
    case 'path':
      // Line width and dashes are in the path's own units, which grow with its scale.
      return { ...op, x: (op.x ?? 0) * k, y: (op.y ?? 0) * k, scale: (op.scale ?? 1) * k };
    case 'text':
      return { ...op, x: op.x * k, y: op.y * k, w: op.w * k, size: op.size * k };
    case 'image':
      return {
        ...op,
        x: op.x * k,
        y: op.y * k,
        w: op.w * k,
        h: op.h * k,
        radius: (op.radius ?? 0) * k,
        instead: scaleOps(op.instead, k),
        ...(op.missing && { missing: scaleOps(op.missing, k) }),
      };
    case 'group': {
      const { x, y, w, h } = op.bounds;
      return {
        ...op,
        x: op.x * k,
        y: op.y * k,
        bounds: { x: x * k, y: y * k, w: w * k, h: h * k },
        ops: scaleOps(op.ops, k),
      };
    }
  }
}
