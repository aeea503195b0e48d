import type { Op, TextOp } from '../scene/ops.ts';

/** Every line of a drawing, in the order in which it is painted. */
export function textsOf(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => (op.op === 'text' ? [op] : op.op === 'group' ? textsOf(op.ops) : []));
}
