import type { JourneyMap, Step } from '@milepost/schema';
import { lanesOf, stepsOfStage } from '@milepost/schema';
import type { Cargo, Target } from '../../store/mode.ts';
import { gridOf } from '../grid/gridOf.ts';
import type { Direction } from '../keyboard/nextPlace.ts';
import { stayingCards } from './stayingCards.ts';
import { takesCargo } from './takesCargo.ts';

/**
 * The target beside another one, for moving step by step; the same one where there is none in that direction.
 *
 * @param collapsed whether cards pass by collapsed stages, where they wouldn't be seen, or each of those is one stop.
 */
export function nextTarget(
  map: JourneyMap,
  cargo: Cargo,
  target: Target,
  direction: Direction,
  collapsed: 'pass' | 'stop' = 'pass',
): Target {
  const by = direction === 'left' || direction === 'up' ? -1 : 1;
  const across = direction === 'left' || direction === 'right';
  switch (target.kind) {
    case 'stage': {
      const last = gridOf(map).stages.length - 1;
      return across ? { kind: 'stage', index: clamp(target.index + by, 0, last) } : target;
    }
    case 'lane':
      return across || cargo.kind !== 'lane' ? target : nextLane(map, cargo.id, target, by);
    case 'step':
      return across && cargo.kind === 'step' ? nextStep(map, cargo.id, target, by) : target;
    case 'cell':
      return across ? nextColumn(map, cargo, target, by, collapsed) : nextRow(map, cargo, target, by);
  }
}

/** The place between lanes; its kind is shared with stages, so `Extract` finds nothing. */
interface LaneTarget {
  readonly index: number;
}

type CellTarget = Extract<Target, { kind: 'cell' }>;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function nextColumn(map: JourneyMap, cargo: Cargo, target: CellTarget, by: number, collapsed: 'pass' | 'stop'): Target {
  const { steps, shownSteps, columnOf } = gridOf(map);
  const isStop = ({ stageId }: Step, i: number) => !map.stages[stageId]?.collapsed || steps[i - 1]?.stageId !== stageId;
  const stops = collapsed === 'stop' ? steps.filter(isStop) : shownSteps;
  const column = columnOf.get(target.stepId) ?? 0;
  const at = ({ id }: Step) => columnOf.get(id) ?? 0;
  const step = by < 0 ? stops.findLast((stop) => at(stop) < column) : stops.find((stop) => at(stop) > column);
  if (!step) return target;
  const room = stayingCards(map, target.laneId, step.id, cargo).length;
  return { ...target, stepId: step.id, index: Math.min(target.index, room) };
}

/** Within the cell first, then into the nearest lane that can take the cargo. */
function nextRow(map: JourneyMap, cargo: Cargo, target: CellTarget, by: number): Target {
  const index = target.index + by;
  if (target.takes && index >= 0 && index <= stayingCards(map, target.laneId, target.stepId, cargo).length) {
    return { ...target, index };
  }
  const { cardLanes } = gridOf(map);
  const rows = by < 0 ? [...cardLanes].reverse() : cardLanes;
  const at = rows.findIndex((lane) => lane.id === target.laneId);
  const lane = rows.slice(at + 1).find((candidate) => takesCargo(map, candidate.id, cargo));
  if (!lane) return target;
  const room = stayingCards(map, lane.id, target.stepId, cargo).length;
  return { ...target, laneId: lane.id, index: by < 0 ? room : 0, takes: true };
}

/** The places between the visible lanes; hidden ones are stepped over. */
function nextLane(map: JourneyMap, id: string, target: LaneTarget, by: number): Target {
  const others = lanesOf(map).filter((lane) => lane.id !== id);
  const places = others.flatMap((lane, index) => (lane.visible ? [index] : []));
  places.push(others.length);
  const at = places.findIndex((place) => place >= target.index);
  return { kind: 'lane', index: places[clamp(at + by, 0, places.length - 1)] ?? target.index };
}

function nextStep(map: JourneyMap, id: string, target: Extract<Target, { kind: 'step' }>, by: number): Target {
  const room = (stageId: string) => stepsOfStage(map, stageId).filter((step) => step.id !== id).length;
  const index = target.index + by;
  if (index >= 0 && index <= room(target.stageId)) return { ...target, index };
  const stages = gridOf(map).stages.filter(({ id: stageId, collapsed }) => !collapsed || stageId === target.stageId);
  const stage = stages[stages.findIndex((candidate) => candidate.id === target.stageId) + by];
  return stage ? { kind: 'step', stageId: stage.id, index: by < 0 ? room(stage.id) : 0 } : target;
}
