import type { GroupOp, Op } from './ops.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * What of a drawing may be seen in an area of it; what lies outside is left out, links end where the area does. Paths are as large as
 * their group.
 */
export function cullOps(ops: readonly Op[], area: Area): Op[] {
  return ops.flatMap((op): Op[] => {
    if (op.op === 'group') return cullGroup(op, area);
    const box = boxOf(op);
    return !box || touches(box, area) ? [op] : [];
  });
}

function cullGroup(group: GroupOp, { x, y, w, h }: Area): GroupOp[] {
  const own = { x: x - group.x, y: y - group.y, w, h };
  if (!touches(group.bounds, own)) return [];
  const ops = cullOps(group.ops, own);
  if (ops.length === 0) return [];
  return [{ ...group, ops, ...(group.link && { bounds: intersection(group.bounds, own) }) }];
}

/** Where an operation paints at most. */
function boxOf(op: Exclude<Op, GroupOp>): Area | undefined {
  switch (op.op) {
    case 'rect':
      return grown(op, op.stroke ? (op.strokeWidth ?? 1) / 2 : 0);
    case 'line': {
      const [x, y] = [Math.min(op.x1, op.x2), Math.min(op.y1, op.y2)];
      return grown({ x, y, w: Math.abs(op.x2 - op.x1), h: Math.abs(op.y2 - op.y1) }, op.strokeWidth / 2);
    }
    case 'text':
      // Marks above and below letters may stand far out.
      return op.turned
        ? grown({ x: op.x, y: op.y, w: op.size, h: op.w }, op.size)
        : grown({ x: op.x, y: op.y - op.size, w: op.w, h: op.size }, op.size);
    case 'image':
      return op;
    case 'path':
      return undefined;
  }
}

function grown({ x, y, w, h }: Area, by: number): Area {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

function touches(a: Area, b: Area): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}

function intersection(a: Area, b: Area): Area {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}
