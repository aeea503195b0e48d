import type { JourneyMap } from '@milepost/schema';
import type { Place } from '../../store/place.ts';
import { besideStep } from '../grid/besideStep.ts';
import { shownCardsIn } from '../grid/cardsIn.ts';
import { cellOf } from '../grid/cellOf.ts';
import { type Grid, gridOf } from '../grid/gridOf.ts';

type Header = Extract<Place, { kind: 'stage' | 'step' | 'lane' }>;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The place beside another one, or that place itself where there is none. Headers frame the cells at the top and left. */
export function nextPlace(map: JourneyMap, from: Place, direction: Direction): Place {
  const grid = gridOf(map);
  switch (from.kind) {
    case 'stage':
      return fromStage(grid, from, direction);
    case 'step':
      return fromStep(map, grid, from, direction);
    case 'lane':
      return fromLane(map, grid, from, direction);
    default:
      return fromCell(map, grid, from, direction);
  }
}

/** The first or last place of the row (`row`) or of the whole map. */
export function outermostPlace(map: JourneyMap, from: Place, end: 'first' | 'last', of: 'row' | 'map'): Place {
  const grid = gridOf(map);
  const pick = <T>(list: readonly T[]) => (end === 'first' ? list[0] : list.at(-1));
  if (of === 'row') {
    if (from.kind === 'stage') return header('stage', pick(grid.stages)) ?? from;
    if (from.kind === 'step') return header('step', pick(grid.shownSteps)) ?? from;
    if (from.kind === 'lane') return header('lane', pick(grid.lanes)) ?? from;
  }
  const cell = cellOf(map, from);
  const laneId = of === 'row' && cell ? cell.laneId : pick(grid.cardLanes)?.id;
  const stepId = pick(grid.shownSteps)?.id;
  if (!laneId || !stepId) return from;
  return inCell(map, laneId, stepId, end === 'first' ? 0 : Number.POSITIVE_INFINITY);
}

/** The card at `index` of a cell (the last where there are fewer), or the cell itself when it is empty. */
export function inCell(map: JourneyMap, laneId: string, stepId: string, index: number): Place {
  const cards = shownCardsIn(map, laneId, stepId);
  const card = cards[Math.min(index, cards.length - 1)];
  return card ? { kind: 'card', id: card.id } : { kind: 'cell', laneId, stepId };
}

function header(kind: 'stage' | 'step' | 'lane', record: { id: string } | undefined): Place | undefined {
  return record && { kind, id: record.id };
}

/** A record's neighbour in a list, `by` places away. */
function beside<T extends { id: string }>(list: readonly T[], id: string, by: number): T | undefined {
  const at = list.findIndex((record) => record.id === id);
  return at < 0 ? undefined : list[at + by];
}

function fromStage(grid: Grid, from: Header, direction: Direction): Place {
  if (direction === 'up') return from;
  if (direction === 'down') {
    return (
      header(
        'step',
        grid.shownSteps.find((step) => step.stageId === from.id),
      ) ?? from
    );
  }
  return header('stage', beside(grid.stages, from.id, direction === 'left' ? -1 : 1)) ?? from;
}

function fromStep(map: JourneyMap, grid: Grid, from: Header, direction: Direction): Place {
  if (direction === 'up') return header('stage', map.stages[map.steps[from.id]?.stageId ?? '']) ?? from;
  if (direction === 'down') {
    const lane = grid.cardLanes[0];
    return lane ? inCell(map, lane.id, from.id, 0) : from;
  }
  return header('step', besideStep(grid, from.id, direction)) ?? from;
}

function fromLane(map: JourneyMap, grid: Grid, from: Header, direction: Direction): Place {
  if (direction === 'left') return from;
  if (direction === 'right') {
    const first = grid.shownSteps[0];
    return first && grid.cardLanes.some((lane) => lane.id === from.id) ? inCell(map, from.id, first.id, 0) : from;
  }
  const lane = beside(grid.lanes, from.id, direction === 'up' ? -1 : 1);
  if (lane || direction === 'down') return header('lane', lane) ?? from;
  return header('step', grid.shownSteps[0]) ?? header('stage', grid.stages[0]) ?? from;
}

function fromCell(map: JourneyMap, grid: Grid, from: Place, direction: Direction): Place {
  const cell = cellOf(map, from);
  if (!cell) return from;
  const { laneId, stepId, index } = cell;
  if (direction === 'left' || direction === 'right') {
    const step = besideStep(grid, stepId, direction);
    if (step) return inCell(map, laneId, step.id, index);
    return direction === 'left' ? { kind: 'lane', id: laneId } : from;
  }
  const by = direction === 'up' ? -1 : 1;
  const sibling = from.kind === 'card' ? shownCardsIn(map, laneId, stepId)[index + by] : undefined;
  if (sibling) return { kind: 'card', id: sibling.id };
  const lane = beside(grid.cardLanes, laneId, by);
  if (lane) return inCell(map, lane.id, stepId, direction === 'up' ? Number.POSITIVE_INFINITY : 0);
  return direction === 'up' ? { kind: 'step', id: stepId } : from;
}
