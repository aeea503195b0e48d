import type { MapLayout, StageBox, StepBox } from '../layout/boxes.ts';
import { stageColours } from '../theme/stageColours.ts';
import type { StageColours, Theme } from '../theme/theme.ts';
import { iconOps, textOps, turnedTextOps } from './marks.ts';
import type { GroupOp, Op } from './ops.ts';

const CORNER = 8;

export type ChevronShape = Pick<StageBox, 'x' | 'y' | 'w' | 'h' | 'point' | 'notched' | 'flush'>;

/** A stage's chevron with its number, name, duration and goal; a collapsed one with its spine. */
export function drawStage(box: StageBox, theme: Theme): GroupOp {
  const colours = stageColours(theme, box.index, box.stage.colour);
  const { spine } = box;
  const ops = [...drawChevron(box, theme), ...drawGoal(box, theme)];
  if (spine) {
    const { x, y, w, h, name, count } = spine;
    // Over the lanes: what runs through the stage passes behind it.
    ops.push({ op: 'rect', x, y, w, h, radius: 8, fill: colours.tint });
    for (const words of [name, count]) if (words) ops.push(...turnedTextOps(words, { x: x + w, y }, colours.accent));
  }
  const bottom = spine ? spine.y + spine.h : box.goal ? box.goal.y + box.goal.h : box.y + box.h;
  const w = box.w + (box.flush ? 0 : box.point);
  return group('stage', box.id, { x: box.x, y: box.y, w, h: bottom - box.y }, ops);
}

/** What a stage is for, beneath its chevron. */
export function drawGoal({ goal, index, stage }: StageBox, theme: Theme): Op[] {
  if (!goal) return [];
  const { accent } = stageColours(theme, index, stage.colour);
  return [...iconOps({ name: 'goal', x: goal.x - 22, y: goal.y + 1, size: 16 }, accent), ...textOps(goal, theme.ink)];
}

/** A stage's chevron with its number, name and duration. */
export function drawChevron(box: StageBox, theme: Theme): Op[] {
  const colours = stageColours(theme, box.index, box.stage.colour);
  return [
    { op: 'path', d: chevronPath(box), fill: colours.header },
    ...numberOps(box.number, colours),
    ...textOps(box.name, colours.onHeader),
    ...(box.duration ? textOps(box.duration, colours.onHeader) : []),
  ];
}

/** A stage's number on its disc. */
export function numberOps({ x, y, r, text }: StageBox['number'], { header, onHeader }: StageColours): Op[] {
  return [{ op: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, radius: r, fill: onHeader }, ...textOps(text, header)];
}

/** A band with a point at the right that fits into the notch of the next. The first is round at the left. */
export function chevronPath({ x, y, w, h, point, notched, flush }: ChevronShape): string {
  const right = x + w - (flush ? point : 0);
  const middle = y + h / 2;
  const start = notched ? `M${x} ${y}` : `M${x + CORNER} ${y}`;
  const left = notched
    ? `H${x}L${x + point} ${middle}Z`
    : `H${x + CORNER}A${CORNER} ${CORNER} 0 0 1 ${x} ${y + h - CORNER}V${y + CORNER}A${CORNER} ${CORNER} 0 0 1 ${x + CORNER} ${y}Z`;
  return `${start}H${right}L${right + point} ${middle}L${right} ${y + h}${left}`;
}

/** A step's name in the band beneath the stages. */
export function drawStep(box: StepBox, stage: StageBox, theme: Theme): GroupOp {
  const { accent } = stageColours(theme, stage.index, stage.stage.colour);
  return group('step', box.id, { x: box.x, y: box.y, w: box.w, h: box.h }, textOps(box.name, accent));
}

/** All stages and steps of a layout. */
export function drawStages(layout: MapLayout, theme: Theme): GroupOp[] {
  const stageOf = new Map(layout.stages.flatMap((stage) => stage.stepIds.map((id) => [id, stage] as const)));
  return [
    ...layout.stages.map((stage) => drawStage(stage, theme)),
    ...layout.steps.flatMap((step) => {
      const stage = stageOf.get(step.id);
      return stage && step.name.lines.length > 0 ? [drawStep(step, stage, theme)] : [];
    }),
  ];
}

function group(kind: 'stage' | 'step', id: string, bounds: GroupOp['bounds'], ops: readonly Op[]): GroupOp {
  return { op: 'group', kind, id, x: 0, y: 0, bounds, ops };
}
