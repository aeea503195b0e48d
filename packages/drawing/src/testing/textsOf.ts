import type { Op, TextOp } from '../scene/ops.ts';

/** Every line of a drawing, in the order in which it is painted. */
export function textsOf(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => {
    if (op.op === 'text') return [op];
    return op.op === 'group' ? textsOf(op.ops) : op.op === 'image' ? textsOf(op.instead) : [];
  });
}
