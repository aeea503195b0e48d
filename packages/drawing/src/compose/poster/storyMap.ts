import {
  firstOrders,
  isOfHiddenPersona,
  type JourneyMap,
  type Lane,
  type LaneKind,
  lanesOf,
  stepsOf,
} from '@milepost/schema';
import { lastCovered } from '../../layout/layoutColumns.ts';
import { BESIDE_STAGE } from '../../layout/layoutHeader.ts';
import type { Pen } from '../../scene/infographic/sheet.ts';
import { measures } from '../../theme/measures.ts';
import { type TypeStyle, typeScale } from '../../theme/typeScale.ts';

/** How wide a step without a card is at least, 1 being the usual width. */
const SLIM = 0.4;
/** How wide one with cards is made at most for the name of its stage. */
const BROAD = 1.3;
/** Px of a usual column, about, to say what share of it a name takes. */
const COLUMN = 180;
const BESIDE_STEP = 26;

/** What a lane without dividers tells of, from top to bottom: the story, how it feels, where it happens, what follows from it. */
const PLACES: Readonly<Record<LaneKind, number>> = {
  images: 0,
  notes: 0,
  quotes: 0,
  emotions: 1,
  touchpoints: 2,
  divider: 3,
  pains: 4,
  opportunities: 5,
  metrics: 6,
};

/**
 * The map as a poster tells it: all of its visible lanes and stages open, pains above opportunities above metrics at the
 * end, lanes as high as they need, and steps without any card narrow.
 */
export function storyMap(map: JourneyMap, pen: Pen): JourneyMap {
  const lanes = lanesOf(map).filter(({ visible }) => visible);
  // Lines of a blueprint divide what is above them from what is beneath: only what follows from all of it may move.
  const divided = lanes.some(({ kind }) => kind === 'divider');
  const place = ({ kind, group }: Lane) =>
    PLACES[kind] >= PLACES.pains
      ? PLACES[kind]
      : divided
        ? 0
        : PLACES[kind] === 0 && group !== 'customer'
          ? 3
          : PLACES[kind];
  const told = lanes
    .map((lane, index) => ({ lane, index }))
    .sort((a, b) => place(a.lane) - place(b.lane) || a.index - b.index);
  const orders = firstOrders(told.length);
  return {
    ...map,
    lanes: Object.fromEntries(
      told.map(({ lane: { height: _height, ...lane } }, i) => [
        lane.id,
        { ...lane, order: orders[i] as string, collapsed: false },
      ]),
    ),
    stages: Object.fromEntries(Object.values(map.stages).map((stage) => [stage.id, { ...stage, collapsed: false }])),
    steps: slimSteps(map, pen),
  };
}

/** The steps, those without a card only as wide as their names and their stage's need. */
function slimSteps(map: JourneyMap, { measure }: Pen): JourneyMap['steps'] {
  const columns = stepsOf(map).map((step, index) => ({ step, index, position: index, x: 0, w: 0 }));
  const used = usedColumns(map, columns);
  const longest = (text: string, style: TypeStyle) =>
    Math.max(0, ...text.split(/\s+/u).map((word) => measure(word, style)));
  const inStage = new Map<string, number>();
  for (const { step } of columns) inStage.set(step.stageId, (inStage.get(step.stageId) ?? 0) + 1);
  return Object.fromEntries(
    columns.map(({ step, index }) => {
      const stage = longest(map.stages[step.stageId]?.name ?? '', typeScale.stage) + BESIDE_STAGE;
      const part = stage / Math.max(1, inStage.get(step.stageId) ?? 1) / COLUMN;
      // One long name would make those of all stages small.
      if (used.has(index)) {
        const width = Math.round(Math.min(BROAD, part) * measures.column);
        return [step.id, part > 1 && step.width === undefined ? { ...step, width } : step];
      }
      const need = Math.max(
        longest(step.name, typeScale.step) + BESIDE_STEP,
        stage / Math.max(1, inStage.get(step.stageId) ?? 1),
      );
      const share = Math.min(1, Math.max(SLIM, need / COLUMN));
      return [step.id, { ...step, width: Math.round(share * measures.column) }];
    }),
  );
}

function usedColumns(map: JourneyMap, columns: Parameters<typeof lastCovered>[0]): Set<number> {
  const columnOf = new Map(columns.map(({ step, index }) => [step.id, index]));
  const used = new Set<number>();
  for (const card of Object.values(map.cards)) {
    const from = columnOf.get(card.stepId);
    if (from === undefined || !map.lanes[card.laneId]?.visible || isOfHiddenPersona(map, card)) continue;
    const to = lastCovered(columns, from, card.span);
    for (let column = from; column <= to; column++) used.add(column);
  }
  return used;
}
