import type { Box, MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { lanesOf } from '@milepost/schema';
import type { Cargo, Target } from '../../store/mode.ts';
import { laneAt, stepAt } from '../grid/cellAt.ts';
import { gridOf } from '../grid/gridOf.ts';
import { stayingCards } from './stayingCards.ts';
import { takesCargo } from './takesCargo.ts';

/** Where the cargo would go if it were let go at this point of the layout. Outside of the map, the nearest place. */
export function targetAt(map: JourneyMap, layout: MapLayout, cargo: Cargo, x: number, y: number): Target | undefined {
  switch (cargo.kind) {
    case 'stage':
      return { kind: 'stage', index: countPassed(layout.stages, cargo.id, x, across) };
    case 'lane':
      return { kind: 'lane', index: laneIndex(map, layout, cargo.id, y) };
    case 'step':
      return stepTarget(layout, cargo.id, x);
    default: {
      const lane = laneAt(layout, y);
      const step = stepUnder(map, layout, x);
      if (!lane || !step || lane.form === 'divider' || lane.form === 'collapsed') return undefined;
      const staying = stayingCards(map, lane.id, step.id, cargo);
      const index = staying.filter((card) => {
        const box = layout.cardById.get(card.id);
        // After those that aren't drawn.
        return box === undefined || y > box.y + box.h / 2;
      }).length;
      return { kind: 'cell', laneId: lane.id, stepId: step.id, index, takes: takesCargo(map, lane.id, cargo) };
    }
  }
}

/** The step at this distance from the layout's left; over a collapsed stage, its first one. */
function stepUnder(map: JourneyMap, layout: MapLayout, x: number): { readonly id: string } | undefined {
  const collapsed = layout.stages.find((stage) => stage.spine && x >= stage.x && x <= stage.x + stage.w);
  return collapsed ? gridOf(map).steps.find(({ stageId }) => stageId === collapsed.id) : stepAt(layout, x);
}

const across = (box: Box) => box.x + box.w / 2;
const down = (box: Box) => box.y + box.h / 2;

/** Px before the middle of another box at which it counts as passed, so that dropping right onto it takes its place. */
const SLACK = 8;

/** Whether a point has passed another box. `before` says whether that stood before what is dragged. */
function hasPassed(point: number, middle: number, before: boolean): boolean {
  return before ? point > middle + SLACK : point >= middle - SLACK;
}

/** How many of the others a point has passed: the index among them. */
function countPassed<T extends { readonly id: string }>(
  boxes: readonly T[],
  id: string,
  point: number,
  middleOf: (box: T) => number,
): number {
  const own = boxes.findIndex((box) => box.id === id);
  return boxes.filter((box, index) => index !== own && hasPassed(point, middleOf(box), own < 0 || index < own)).length;
}

/** A lane's index counts hidden lanes too, so it is taken from the lane that it is put before. */
function laneIndex(map: JourneyMap, layout: MapLayout, id: string, y: number): number {
  const others = lanesOf(map).filter((lane) => lane.id !== id);
  const own = layout.lanes.findIndex((lane) => lane.id === id);
  const next = layout.lanes.find((lane, index) => index !== own && !hasPassed(y, down(lane), index < own));
  return next ? others.findIndex((lane) => lane.id === next.id) : others.length;
}

/** A step goes into the stage under the point, or beside the steps there. */
function stepTarget(layout: MapLayout, id: string, x: number): Target | undefined {
  const over = stepAt(layout, x);
  const stage = over && layout.stages.find((candidate) => candidate.id === over.step.stageId);
  if (!stage) return undefined;
  const steps = layout.steps.filter((step) => step.step.stageId === stage.id);
  return { kind: 'step', stageId: stage.id, index: countPassed(steps, id, x, (step) => step.x + step.w / 2) };
}
