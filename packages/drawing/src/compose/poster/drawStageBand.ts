import type { JourneyMap } from '@milepost/schema';
import { layoutMap } from '../../layout/layoutMap.ts';
import type { LayoutOptions } from '../../layout/layoutOptions.ts';
import { drawChevron, drawGoal, drawStep } from '../../scene/drawStages.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import type { Measures } from '../../theme/measures.ts';
import { stageColours } from '../../theme/stageColours.ts';

/** How many times their usual size stages may have above the timeline, and the names of steps beneath them. */
const STAGES = [2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7];
const STEPS = [1.3, 1.2, 1.1, 1, 0.9, 0.8];
/** Longer goals are set smaller. */
const GOAL_LINES = 3;
/** Px between the chevrons and what is beneath them. */
const GAP = 4;

/** Where a row of the timeline begins and how wide its columns are. */
export interface RowSetting {
  readonly measures: Measures;
  readonly columnWidth: number;
  readonly columns: { readonly from: number; readonly to: number };
}

/**
 * The stages of a row of the timeline, as large as their names allow, then their goals and the names of their steps. It
 * stands over the columns of a layout with the same setting.
 *
 * @param lead by how much they may be larger than usual at most.
 */
export function drawStageBand(map: JourneyMap, row: RowSetting, lead: number, pen: Pen): Part {
  const { theme } = pen;
  const bare = { ...map, lanes: {}, cards: {}, connections: {} };
  const stages = strip(bare, { stages: ['name', 'duration'], steps: false });
  const chosen =
    STAGES.map((k) => k * lead).find((k) => isWhole(layout(stages, row, k, pen).stages.map(({ name }) => name))) ?? 0.7;
  const chevrons = layout(stages, row, chosen, pen);
  const ops: Op[] = scaleOps(
    chevrons.stages.map((box): Op => {
      const { id, x, y, w, h } = box;
      return { op: 'group', kind: 'stage', id, x: 0, y: 0, bounds: { x, y, w, h }, ops: drawChevron(box, theme) };
    }),
    chosen,
  );
  const top = (chevrons.stages[0]?.h ?? 0) * chosen + GAP;

  const named = strip(bare, { stages: ['goal'], steps: true });
  const k =
    STEPS.map((one) => one * Math.max(1, lead)).find((one) => {
      const { stages: goals, steps } = layout(named, row, one, pen);
      return (
        isWhole(steps.map(({ name }) => name)) && goals.every(({ goal }) => (goal?.lines.length ?? 0) <= GOAL_LINES)
      );
    }) ?? 1;
  const beneath = layout(named, row, k, pen);
  const skipped = beneath.stages[0]?.h ?? 0;
  const hasWords = beneath.stages.some(({ goal }) => goal) || beneath.steps.some(({ name }) => name.lines.length > 0);
  if (!hasWords) return { h: top + GAP, ops };
  const h = (beneath.top - skipped) * k;
  for (const { x, w, index, stage } of beneath.stages) {
    const { tint } = stageColours(theme, index, stage.colour);
    ops.push({ op: 'path', d: roundTop(x * k, top, w * k, h), fill: tint });
  }
  const stageOf = new Map(beneath.stages.flatMap((stage) => stage.stepIds.map((id) => [id, stage] as const)));
  const words: Op[] = beneath.stages.flatMap((stage) => drawGoal(stage, theme));
  for (const step of beneath.steps) {
    const stage = stageOf.get(step.id);
    if (stage && step.name.lines.length > 0) words.push(drawStep(step, stage, theme));
  }
  const bounds = { x: 0, y: skipped * k, w: beneath.width * k, h };
  ops.push({ op: 'group', kind: 'background', x: 0, y: top - skipped * k, bounds, ops: scaleOps(words, k) });
  return { h: top + h, ops };
}

/** Stages and steps where a layout has its columns that is `k` times as large. */
function layout(map: JourneyMap, { measures, columnWidth, columns }: RowSetting, k: number, { words, measure }: Pen) {
  const { rail, gutter } = measures;
  const options: LayoutOptions = {
    empty: 'hide',
    paper: true,
    words,
    columns,
    columnWidth: columnWidth / k,
    measures: { ...measures, rail: rail / k, gutter: gutter / k, columnMin: 0 },
  };
  return layoutMap(map, options, measure);
}

/** Only these words of its stages, and its steps with their names or without. */
function strip(
  map: JourneyMap,
  keep: { readonly stages: readonly ('name' | 'duration' | 'goal')[]; readonly steps: boolean },
): JourneyMap {
  const stages = Object.values(map.stages).map(({ name, duration, goal, ...stage }) => ({
    ...stage,
    name: keep.stages.includes('name') ? name : '',
    ...(duration && keep.stages.includes('duration') && { duration }),
    ...(goal && keep.stages.includes('goal') && { goal }),
  }));
  return {
    ...map,
    stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])),
    steps: keep.steps
      ? map.steps
      : Object.fromEntries(Object.values(map.steps).map((step) => [step.id, { ...step, name: '' }])),
  };
}

/** Whether no word is broken, and no name takes more than two lines. */
function isWhole(
  names: readonly {
    readonly text: string;
    readonly lines: readonly { readonly text: string; readonly size: number }[];
  }[],
): boolean {
  return names.every(
    ({ text, lines }) =>
      lines.length <= 2 && lines.map((line) => line.text.trim()).join(' ') === text.replace(/\s+/gu, ' ').trim(),
  );
}

/** A rectangle whose upper corners are round. */
function roundTop(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y + h}V${y + 8}a8 8 0 0 1 8 -8H${x + w - 8}a8 8 0 0 1 8 8V${y + h}Z`;
}
