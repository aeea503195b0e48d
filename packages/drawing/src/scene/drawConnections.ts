import type { ConnectionBox, MapLayout } from '../layout/boxes.ts';
import type { Theme } from '../theme/theme.ts';
import { textOps } from './marks.ts';
import type { GroupOp, Op } from './ops.ts';

/** A connection's line and arrow; dependencies are dashed, ways back dotted. */
export function drawConnection(box: ConnectionBox, theme: Theme): GroupOp {
  const { x, y, angle, size } = box.arrow;
  const wing = (turn: number) => `${x - size * Math.cos(angle + turn)} ${y - size * Math.sin(angle + turn)}`;
  const kind = box.connection.kind;
  const dash = kind === 'dependency' ? [6, 4] : kind === 'loop' ? [1, 4] : undefined;
  const line = { op: 'path', stroke: theme.control, strokeWidth: 2 } as const;
  return {
    op: 'group',
    kind: 'connection',
    id: box.id,
    x: 0,
    y: 0,
    bounds: box.bounds,
    ops: [
      { ...line, d: box.path, ...(dash && { dash }) },
      { ...line, d: `M${wing(0.6)}L${x} ${y}L${wing(-0.6)}` },
    ],
  };
}

export function drawConnections(layout: MapLayout, theme: Theme): GroupOp[] {
  return layout.connections.map((box) => drawConnection(box, theme));
}

/** A connection's words, which lie over everything else so that they can be read wherever they are. */
export function drawConnectionLabel(box: ConnectionBox, theme: Theme): GroupOp | undefined {
  const { label } = box;
  if (!label) return undefined;
  const { x, y, w, h, text, leader } = label;
  const ops: Op[] = [];
  if (leader) {
    const { from, to } = leader;
    const line = { op: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y } as const;
    ops.push({ ...line, stroke: theme.control, strokeWidth: 1 });
  }
  ops.push({ op: 'rect', x, y, w, h, radius: 6, fill: theme.surface, stroke: theme.hairline, strokeWidth: 1 });
  ops.push(...textOps(text, theme.ink));
  const top = Math.min(y, leader?.from.y ?? y) - 1;
  const bottom = Math.max(y + h, leader?.from.y ?? y) + 1;
  const left = Math.min(x, leader?.from.x ?? x) - 1;
  const right = Math.max(x + w, leader?.from.x ?? x) + 1;
  const bounds = { x: left, y: top, w: right - left, h: bottom - top };
  return { op: 'group', kind: 'connection', id: box.id, x: 0, y: 0, bounds, ops };
}

export function drawConnectionLabels(layout: MapLayout, theme: Theme): GroupOp[] {
  return layout.connections.flatMap((box) => drawConnectionLabel(box, theme) ?? []);
}
