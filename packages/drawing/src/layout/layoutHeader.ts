import type { StageBox, StepBox, TextBlock } from './boxes.ts';
import type { StageColumns } from './layoutColumns.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import type { ResolvedOptions } from './layoutOptions.ts';
import { moveText } from './layoutText.ts';

const NUMBER_RADIUS = 14;
/** Px by which a chevron's point reaches past its stage. */
export const CHEVRON_POINT = 16;
const PADDING = 12;
const GOAL_ICON = 22;
/** Px of a chevron that aren't left for its words. */
export const BESIDE_STAGE = CHEVRON_POINT + PADDING + 2 * NUMBER_RADIUS + 10 + 8;

export interface HeaderLayout {
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  /** Where the lanes begin. */
  readonly bottom: number;
}

/** The stages' chevrons, their goals, and the steps' names beneath: three bands, each as tall as its tallest cell. */
export function layoutHeader(
  groups: readonly StageColumns[],
  { measures, showEmpty, paper }: ResolvedOptions,
  memo: LayoutMemo,
): HeaderLayout {
  const drafts = groups.map((group, position) => {
    const flush = paper && position === groups.length - 1;
    return draftStage(group, { notched: position > 0, flush }, memo);
  });
  const chevron = Math.max(measures.chevron, ...drafts.map(({ h }) => h + 2 * PADDING));
  const goals = drafts.map(({ goal }) => goal?.h ?? 0);
  const { bandPadding } = measures;
  const goalBand = Math.max(0, ...goals) > 0 ? Math.max(...goals) + 2 * bandPadding : 0;

  const stages = drafts.map(({ group, name, duration, goal, h, notched, flush, textX }): StageBox => {
    const top = (chevron - h) / 2;
    const middle = chevron / 2;
    const x = group.stage.collapsed
      ? group.x + group.w / 2 + (notched ? CHEVRON_POINT / 2 + 2 : 4)
      : textX - 10 - NUMBER_RADIUS;
    const number = memo.text(`number ${group.stage.id}`, String(group.index + 1), 'cardTitle', {
      x: x - NUMBER_RADIUS,
      y: middle - 10,
      w: 2 * NUMBER_RADIUS,
      align: 'center',
    });
    return {
      id: group.stage.id,
      stage: group.stage,
      index: group.index,
      x: group.x,
      y: 0,
      w: group.w,
      h: chevron,
      number: { x, y: middle, r: NUMBER_RADIUS, text: number },
      name: moveText(name, 0, top),
      ...(duration && { duration: moveText(duration, 0, top) }),
      ...(goal && { goal: moveText(goal, 0, chevron + bandPadding) }),
      point: CHEVRON_POINT,
      flush,
      notched,
      stepIds: group.columns.map(({ step }) => step.id),
    };
  });

  const stepTop = chevron + goalBand;
  const names = groups.flatMap(({ columns }) =>
    columns.map(({ step, x, w, index }) => ({
      step,
      index,
      x,
      w,
      name: memo.text(`step ${step.id}`, step.name, 'step', {
        x: x + PADDING,
        y: stepTop + bandPadding,
        w: w - 2 * PADDING,
      }),
    })),
  );
  const named = names.some(({ name }) => name.lines.length > 0);
  const tallest = Math.max(0, ...names.map(({ name }) => name.h)) + 2 * bandPadding;
  const stepBand = named || showEmpty ? Math.max(measures.stepMin, tallest) : 0;
  const steps = names.map((step): StepBox => ({ id: step.step.id, ...step, y: stepTop, h: stepBand }));
  // The first lane's edge keeps clear of the stages, be there nothing between them.
  return { stages, steps, bottom: stepTop + Math.max(stepBand, goalBand > 0 ? 0 : bandPadding) };
}

interface StageDraft {
  readonly group: StageColumns;
  readonly notched: boolean;
  readonly flush: boolean;
  readonly textX: number;
  readonly name: TextBlock;
  readonly duration: TextBlock | undefined;
  readonly goal: TextBlock | undefined;
  /** Height of name and duration together. */
  readonly h: number;
}

/** The texts of a stage with their tops at 0. */
function draftStage(
  group: StageColumns,
  { notched, flush }: Pick<StageDraft, 'notched' | 'flush'>,
  memo: LayoutMemo,
): StageDraft {
  const { stage } = group;
  if (stage.collapsed) {
    const name = memo.text(`stage ${stage.id}`, '', 'stage', { x: group.x, y: 0, w: group.w });
    return { group, notched, flush, textX: group.x, name, duration: undefined, goal: undefined, h: name.h };
  }
  const textX = group.x + (notched ? CHEVRON_POINT : 4) + PADDING + 2 * NUMBER_RADIUS + 10;
  const w = group.x + group.w - textX - (flush ? CHEVRON_POINT : 8);
  const name = memo.text(`stage ${stage.id}`, stage.name, 'stage', { x: textX, y: 0, w });
  const duration = stage.duration?.trim()
    ? memo.text(`duration ${stage.id}`, stage.duration, 'stageMeta', { x: textX, y: name.h, w })
    : undefined;
  const goal = stage.goal?.trim()
    ? memo.text(`goal ${stage.id}`, stage.goal, 'body', {
        x: group.x + PADDING + GOAL_ICON,
        y: 0,
        w: group.w - 2 * PADDING - GOAL_ICON,
      })
    : undefined;
  return { group, notched, flush, textX, name, duration, goal, h: name.h + (duration?.h ?? 0) };
}
