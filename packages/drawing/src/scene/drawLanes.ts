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
    const { tint } = stageColours(theme, stage.index, stage.stage.colour);
    ops.push({
      op: 'rect',
      x: stage.x,
      y: columnsTop,
      w: stage.w,
      h: layout.height - columnsTop,
      radius: 8,
      fill: tint,
    });
  }
  layout.lanes.forEach((lane, i) => {
    const afterDivider = layout.lanes[i - 1]?.form === 'divider';
    if (lane.form === 'divider' || afterDivider) return;
    ops.push({
      op: 'line',
      x1: 0,
      y1: lane.y,
      x2: layout.width,
      y2: lane.y,
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

/** A lane's label in the rail, and what it has of its own: the curves' panel, a blueprint's line, a count. */
export function drawLane(lane: LaneBox, layout: MapLayout, theme: Theme): GroupOp {
  const ops: Op[] = [];
  if (lane.form === 'divider') ops.push(...dividerOps(lane, layout, theme));
  if (lane.plot) ops.push(...drawCurves(lane.plot, theme));
  ops.push(...iconOps(lane.icon, theme.muted), ...textOps(lane.name, theme.ink));
  if (lane.note) ops.push(...textOps(lane.note, theme.muted));
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

/** A dashed line over the whole width that begins after its name. */
function dividerOps({ name, y, h, w }: LaneBox, layout: MapLayout, theme: Theme): Op[] {
  const middle = y + h / 2;
  return [
    { op: 'rect', x: 0, y, w, h, fill: theme.canvas },
    {
      op: 'line',
      x1: name.x + name.w + 12,
      y1: middle,
      x2: layout.width,
      y2: middle,
      stroke: theme.control,
      strokeWidth: 2,
      dash: [8, 6],
    },
  ];
}

export function drawLanes(layout: MapLayout, theme: Theme): GroupOp[] {
  return layout.lanes.map((lane) => drawLane(lane, layout, theme));
}
