import { type CardOf, inOrder, type JourneyMap, lanesOf, stagesOf, stepsOf, stepsOfStage } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { BESIDE_STAGE, CHEVRON_POINT } from '../../layout/layoutHeader.ts';
import { layoutMap } from '../../layout/layoutMap.ts';
import { drawCurves } from '../../scene/drawCurves.ts';
import { drawStages } from '../../scene/drawStages.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { compactMeasures, measures as usualMeasures } from '../../theme/measures.ts';
import { type TypeStyle, typeScale } from '../../theme/typeScale.ts';

/** Px of a step's column that its name doesn't get. */
const BESIDE_STEP = 26;
const GUTTER = 4;
/** Px of the last chevron's point that its name doesn't get. */
const BESIDE_TIP = 10;
/** Px of a collapsed stage. */
const SLIM = 40;
/** Px of the curve that words beside it take. */
const WORDS = 150;
/** Px around them that aren't theirs, and on both sides of those over the scale. */
const BESIDE_WORDS = 26;
const BESIDE_SCALE = 40;
/** How small the stages may become for their names to stay in one piece. */
const SCALES = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6];

/** What a step's own width says of one px here. */
const SHARE = usualMeasures.column / compactMeasures.column;

export interface Journey extends Part {
  /** What it shows, for the legend. */
  readonly layout: MapLayout;
}

/**
 * The stages over the whole width and the emotion curves beneath, without any other lane. A stage with few steps is given
 * more room than its steps would have, for its name.
 *
 * @param curve px that a curve is high
 */
export function drawJourney(map: JourneyMap, w: number, curve: number, pen: Pen): Journey {
  const k = SCALES.find((scale) => stageWidths(map, w / scale, pen)) ?? (SCALES.at(-1) as number);
  const layout = layoutJourney(map, w / k, curve / k, pen);
  const bounds = { x: 0, y: 0, w: w / k + GUTTER, h: 0 };
  const ops: Op[] = [...drawStages(layout, pen.theme)];
  let bottom = layout.top;
  for (const { plot } of layout.lanes) {
    if (!plot) continue;
    const at = { x: 0, y: bottom - plot.y, bounds: { ...bounds, y: plot.y, h: plot.h } };
    ops.push({ op: 'group', kind: 'curve', ...at, ops: drawCurves(plot, pen.theme) });
    bottom += plot.h;
  }
  // The timeline leaves a gutter before its first stage, which has nothing to be kept from here.
  const moved: Op = { op: 'group', kind: 'background', x: -GUTTER, y: 0, bounds: { ...bounds, h: bottom }, ops };
  return { h: bottom * k, ops: scaleOps([moved], k), layout };
}

function layoutJourney(map: JourneyMap, w: number, curve: number, pen: Pen): MapLayout {
  const laneIds = lanesOf(map).flatMap(({ id, kind }) => (kind === 'emotions' ? [id] : []));
  const measures = { ...compactMeasures, rail: 0, gutter: GUTTER, columnMin: 0, slimStage: SLIM, emotionLane: curve };
  // The widths are those of the steps, whatever a column is.
  const options = {
    laneIds,
    empty: 'hide',
    paper: true,
    measures,
    columnWidth: measures.column,
    words: pen.words,
  } as const;
  return layoutMap(reduced(map, w, pen), options, pen.measure);
}

/** The strongest feelings that have words, as many as there is room for. */
function saidFeelings(map: JourneyMap, w: number): readonly CardOf<'emotion'>[] {
  return Object.values(map.cards)
    .filter((card) => card.kind === 'emotion')
    .filter(({ label, variant }) => label?.trim() && variant === 'as-is')
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .slice(0, Math.max(2, Math.floor(w / WORDS)));
}

/**
 * Px of each stage that isn't collapsed: by the number of its steps, but never less than its name takes, and the words on
 * the curve above it, without being broken. Undefined where that is too much.
 */
function stageWidths(map: JourneyMap, w: number, { measure }: Pen): Map<string, number> | undefined {
  const longest = (text: string, style: TypeStyle) =>
    Math.ceil(Math.max(0, ...text.split(/\s+/).map((word) => measure(word, style))));
  const needs = new Map<string, number>();
  const first = stepsOf(map)[0]?.id;
  for (const { stepId, label = '' } of saidFeelings(map, w)) {
    const need = longest(label, typeScale.strong) + BESIDE_WORDS + (stepId === first ? BESIDE_SCALE : 0);
    needs.set(stepId, Math.max(needs.get(stepId) ?? 0, need));
  }
  const stages = stagesOf(map).map((stage) => ({ stage, steps: stepsOfStage(map, stage.id) }));
  const shown = stages.filter(({ steps }) => steps.length > 0);
  const open = shown
    .filter(({ stage }) => !stage.collapsed)
    .map(({ stage: { id, name }, steps }) => ({
      id,
      steps: steps.length,
      need: Math.max(
        longest(name, typeScale.stage) + BESIDE_STAGE + BESIDE_TIP,
        steps.length * Math.max(0, ...steps.map((step) => needs.get(step.id) ?? 0)),
      ),
    }));
  let room = w + GUTTER - shown.length * GUTTER - (shown.length - open.length) * SLIM;
  const widths = new Map<string, number>();
  // Those whose share is too little get what they need first; the others share the rest.
  for (let left = open; left.length > 0; ) {
    const total = left.reduce((sum, { steps }) => sum + steps, 0);
    const narrow = left.filter(({ steps, need }) => (room * steps) / total < need);
    const settled = narrow.length > 0 ? narrow : left;
    const before = room;
    for (const { id, steps, need } of settled) {
      const width = narrow.length > 0 ? need : (before * steps) / total;
      widths.set(id, width);
      room -= width;
    }
    if (room < -1) return undefined;
    left = left.filter((one) => !settled.includes(one));
  }
  return widths;
}

/**
 * The map with less to say: no goals and durations, no connections, the names of steps only where they have room, and of the
 * words on the curve those of the strongest feelings.
 */
function reduced(map: JourneyMap, w: number, pen: Pen): JourneyMap {
  const widths = stageWidths(map, w, pen);
  const stages = Object.fromEntries(
    inOrder(map.stages).map(({ goal: _goal, duration: _duration, ...stage }) => [stage.id, stage]),
  );
  const columns = stagesOf(map).flatMap((stage) => {
    const steps = stepsOfStage(map, stage.id);
    // Where even the smallest names are too long, all stages are alike.
    const width = widths
      ? (widths.get(stage.id) ?? 0)
      : (w - 2 * CHEVRON_POINT) / Math.max(1, inOrder(map.stages).length);
    return steps.map((step) => ({ step, width: width / steps.length }));
  });
  const fits = (word: string, width: number) => pen.measure(word, typeScale.step) <= width - BESIDE_STEP;
  const named = columns.every(
    ({ step, width }) => width === 0 || step.name.split(/\s+/).every((word) => fits(word, width)),
  );
  // A step's own width is to that of a usual column as this one is to the compact one.
  const steps = Object.fromEntries(
    columns.map(({ step, width }) => [
      step.id,
      { ...step, width: Math.max(1, width * SHARE), ...(!named && { name: '' }) },
    ]),
  );
  const feelings = Object.values(map.cards).filter((card) => card.kind === 'emotion');
  const said = new Set(saidFeelings(map, w).map(({ id }) => id));
  const cards = Object.fromEntries(
    feelings.map((card) => {
      const { label, ...silent } = card;
      return [card.id, said.has(card.id) && label ? { ...silent, label } : silent];
    }),
  );
  return { ...map, stages, steps, cards, connections: {} };
}
