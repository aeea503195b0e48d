import type { ConnectionBox, MapLayout } from '../layout/boxes.ts';
import type { Theme } from '../theme/theme.ts';
import type { GroupOp } from './ops.ts';

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
