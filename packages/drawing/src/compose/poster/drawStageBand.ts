import type { JourneyMap } from '@milepost/schema';
import { layoutMap } from '../../layout/layoutMap.ts';
import type { LayoutOptions } from '../../layout/layoutOptions.ts';
import { drawGoal, drawStep } from '../../scene/drawStages.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import type { Measures } from '../../theme/measures.ts';
import { stageColours } from '../../theme/stageColours.ts';
import { drawChevrons } from './drawChevrons.ts';

/** How many times their usual size goals and the names of steps may have beneath the stages. */
const SIZES = [1.3, 1.2, 1.1, 1];
/** Only where a word would be broken else. */
const SMALL = [0.9, 0.8];
/** Goals with more lines are set smaller, unless that made them the smallest words of all. */
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
  const chevrons = drawChevrons(map, row, lead, pen);
  const ops: Op[] = [...chevrons.ops];
  const top = chevrons.h + GAP;

  const named = withoutStageNames({ ...map, lanes: {}, cards: {}, connections: {} });
  const k = sizeBeneath(named, row, lead, pen);
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

function sizeBeneath(map: JourneyMap, row: RowSetting, lead: number, pen: Pen): number {
  const tried = SIZES.map((one) => one * Math.max(1, lead))
    .concat(SMALL)
    .map((k) => {
      const { stages, steps } = layout(map, row, k, pen);
      const goal = Math.max(0, ...stages.map((stage) => stage.goal?.lines.length ?? 0));
      return { k, goal, whole: isWhole(steps.map(({ name }) => name)) };
    });
  const larger = tried.filter(({ k, whole }) => whole && k >= 1);
  const found = larger.find(({ goal }) => goal <= GOAL_LINES);
  return (found ?? larger.at(-1) ?? tried.find(({ whole }) => whole))?.k ?? 1;
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

function withoutStageNames(map: JourneyMap): JourneyMap {
  const stages = Object.values(map.stages).map(({ duration: _duration, ...stage }) => ({ ...stage, name: '' }));
  return { ...map, stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])) };
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
