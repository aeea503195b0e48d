import type { LaneBox, MapLayout } from '../layout/boxes.ts';
import { stageColours } from '../theme/stageColours.ts';
import type { Theme } from '../theme/theme.ts';
import { drawCurves } from './drawCurves.ts';
import { iconOps, textOps } from './marks.ts';
import type { GroupOp, Op } from './ops.ts';

/** The stages' tinted columns and the lines between lanes, beneath everything else. */
export function drawGrid(layout: MapLayout, theme: Theme): GroupOp {
  const ops: Op[] = [];
  const firstStage = layout.stages[0];
  const columnsTop = firstStage ? firstStage.y + firstStage.h + 4 : 0;
  for (const stage of layout.stages) {
    const { tint, wash } = stageColours(theme, stage.index, stage.stage.colour);
    const { x, w } = stage;
    const h = layout.height - columnsTop;
    if (h > 0) ops.push({ op: 'rect', x, y: columnsTop, w, h, radius: 8, fill: wash });
    if (layout.top - columnsTop > 16) {
      ops.push({ op: 'path', d: roundTop(x, columnsTop, w, layout.top - columnsTop), fill: tint });
    }
    for (const step of layout.steps) {
      if (step.x <= x || step.x >= x + w || layout.lanes.length === 0) continue;
      const line = { op: 'line', x1: step.x, x2: step.x, stroke: tint, strokeWidth: 2 } as const;
      ops.push({ ...line, y1: layout.top, y2: layout.height - 8 });
    }
  }
  layout.lanes.forEach((lane, i) => {
    const afterDivider = layout.lanes[i - 1]?.form === 'divider';
    if (lane.form === 'divider' || afterDivider) return;
    ops.push({
      op: 'line',
      x1: 0,
      y1: lane.y + 0.5,
      x2: layout.width,
      y2: lane.y + 0.5,
      stroke: theme.hairline,
      strokeWidth: 1,
    });
  });
  return {
    op: 'group',
    kind: 'background',
    x: 0,
    y: 0,
    bounds: { x: 0, y: 0, w: layout.width, h: layout.height },
    ops,
  };
}

/** A rectangle whose upper corners are round. */
function roundTop(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y + h}V${y + 8}a8 8 0 0 1 8 -8H${x + w - 8}a8 8 0 0 1 8 8V${y + h}Z`;
}

/**
 * A lane's label in the rail, and what it has of its own: the curves' panel, a blueprint's line, a count. Without `named`
 * the rail stays empty, for a label that lies over the drawing.
 */
export function drawLane(lane: LaneBox, layout: MapLayout, theme: Theme, named = true): GroupOp {
  const ops: Op[] = [];
  if (lane.form === 'divider') ops.push(...dividerOps(lane, layout, theme, named));
  if (lane.plot) ops.push(...drawCurves(lane.plot, theme, layout.measures.curve));
  if (named) ops.push(...iconOps(lane.icon, theme.muted), ...textOps(lane.name, theme.ink));
  // The count of a collapsed lane stands outside of the rail.
  if (lane.note && (named || lane.form === 'collapsed')) ops.push(...textOps(lane.note, theme.muted));
  return {
    op: 'group',
    kind: 'lane',
    id: lane.id,
    x: 0,
    y: 0,
    bounds: { x: lane.x, y: lane.y, w: lane.w, h: lane.h },
    ops,
  };
}

/** A dashed line over the whole width that begins after its name, if that is drawn. */
function dividerOps({ name, y, h, w }: LaneBox, layout: MapLayout, theme: Theme, named: boolean): Op[] {
  const middle = y + h / 2;
  return [
    { op: 'rect', x: 0, y, w, h, fill: theme.canvas },
    {
      op: 'line',
      x1: named ? name.x + name.w + 12 : 0,
      y1: middle,
      x2: layout.width,
      y2: middle,
      stroke: theme.control,
      strokeWidth: 2,
      dash: [8, 6],
    },
  ];
}

export function drawLanes(layout: MapLayout, theme: Theme, named = true): GroupOp[] {
  return layout.lanes.map((lane) => drawLane(lane, layout, theme, named));
}
