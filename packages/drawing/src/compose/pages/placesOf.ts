import type { GroupKind, Op } from '../../scene/ops.ts';

/** Where a record is shown on a page, in px of it. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** All places where records of a kind are shown, in the order in which they are painted. */
export function placesOf(kind: GroupKind, ops: readonly Op[], atX = 0, atY = 0): Place[] {
  return ops.flatMap((op) => {
    if (op.op !== 'group') return [];
    const [x, y] = [atX + op.x, atY + op.y];
    const { bounds, id } = op;
    const own = op.kind === kind && id !== undefined ? [{ ...bounds, id, x: x + bounds.x, y: y + bounds.y }] : [];
    return [...own, ...placesOf(kind, op.ops, x, y)];
  });
}
