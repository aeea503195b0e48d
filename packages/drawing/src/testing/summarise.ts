import type { GroupOp, Op, TextOp } from '../scene/ops.ts';

/** Letters of a text that are enough to tell it by. */
const SHOWN = 28;

/**
 * A drawing in short, to be read and compared: each group with its place, its size and what it says, and what stands in none
 * line by line. Rounded to whole px, so that what can't be seen changes nothing.
 */
export function summarise(drawing: {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly Op[];
}): string {
  const lines = [`${px(drawing.width)} x ${px(drawing.height)}`];
  visit(drawing.ops, 0, 0, lines);
  return `${lines.join('\n')}\n`;
}

function visit(ops: readonly Op[], x: number, y: number, lines: string[]): void {
  for (const op of ops) {
    if (op.op === 'text') lines.push(`${px(x + op.x)},${px(y + op.y)} ${op.size.toFixed(1)}px ${short([op])}`);
    if (op.op === 'image') lines.push(`image ${px(x + op.x)},${px(y + op.y)} ${px(op.w)}x${px(op.h)}`);
    if (op.op !== 'group') continue;
    if (op.id !== undefined) lines.push(group(op, x, y));
    else visit(op.ops, x + op.x, y + op.y, lines);
  }
}

function group({ kind, id, x, y, bounds, ops }: GroupOp, atX: number, atY: number): string {
  const place = `${px(atX + x + bounds.x)},${px(atY + y + bounds.y)} ${px(bounds.w)}x${px(bounds.h)}`;
  const texts = textsIn(ops);
  const size = texts.length === 0 ? '' : ` ${texts.length} lines ${texts[0]?.size.toFixed(1)}px ${short(texts)}`;
  return `${kind} ${id} ${place}${size}`;
}

function textsIn(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => (op.op === 'text' ? [op] : op.op === 'group' ? textsIn(op.ops) : []));
}

function short(texts: readonly TextOp[]): string {
  const text = [...texts.map((op) => op.text).join(' ')];
  return `“${text.slice(0, SHOWN).join('')}${text.length > SHOWN ? '…' : ''}”`;
}

function px(value: number): string {
  return String(Math.round(value));
}
