import type { Box, MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { lanesOf } from '@milepost/schema';
import type { Cargo, Target } from '../../store/mode.ts';
import { columnBox } from '../grid/columnBox.ts';
import { stayingCards } from './stayingCards.ts';

/** A straight line in px of the layout. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where something would go: the line between its neighbours-to-be, and for cards the cell around it. */
export function insertionLine(
  map: JourneyMap,
  layout: MapLayout,
  cargo: Cargo,
  target: Target,
): { line: Line | undefined; cell?: Box } | undefined {
  switch (target.kind) {
    case 'stage': {
      const others = layout.stages.filter((stage) => cargo.kind !== 'stage' || stage.id !== cargo.id);
      return { line: upright(layout, between(others, target.index, layout.measures.gutter), 0) };
    }
    case 'step': {
      const steps = layout.steps.filter(
        ({ step }) => step.stageId === target.stageId && (cargo.kind !== 'step' || step.id !== cargo.id),
      );
      const stage = layout.stages.find(({ id }) => id === target.stageId);
      const x = steps.length > 0 ? between(steps, target.index, 0) : (stage?.x ?? 0);
      return { line: upright(layout, x, layout.steps[0]?.y ?? 0) };
    }
    case 'lane': {
      const others = lanesOf(map).filter((lane) => cargo.kind !== 'lane' || lane.id !== cargo.id);
      const boxes = new Map(layout.lanes.map((lane) => [lane.id, lane]));
      const next = others.slice(target.index).find((lane) => boxes.has(lane.id));
      const y = (next && boxes.get(next.id)?.y) ?? layout.height;
      return { line: { x1: 0, y1: y, x2: layout.width, y2: y } };
    }
    case 'cell':
      return cellLine(map, layout, cargo, target);
  }
}

/** The x between two boxes that follow each other, `gap` px apart. */
function between(boxes: readonly Pick<Box, 'x' | 'w'>[], index: number, gap: number): number {
  const next = boxes[index];
  if (next) return next.x - gap / 2;
  const last = boxes.at(-1);
  return last ? last.x + last.w + gap / 2 : 0;
}

function upright(layout: MapLayout, x: number, top: number): Line {
  return { x1: x, y1: top, x2: x, y2: layout.height };
}

function cellLine(
  map: JourneyMap,
  layout: MapLayout,
  cargo: Cargo,
  target: Extract<Target, { kind: 'cell' }>,
): { line: Line | undefined; cell: Box } | undefined {
  const lane = layout.lanes.find(({ id }) => id === target.laneId);
  const step = columnBox(layout, target.stepId, map);
  if (!lane || !step) return undefined;
  const cell = { x: step.x, y: lane.y, w: step.w, h: lane.h };
  // A feeling's height is its score, not its place among others.
  const isCollapsed = map.stages[map.steps[target.stepId]?.stageId ?? '']?.collapsed;
  if (!target.takes || isCollapsed || lane.form === 'emotions') return { line: undefined, cell };
  const { cardGap, cellPadding, lanePadding } = layout.measures;
  const staying = stayingCards(map, lane.id, target.stepId, cargo).flatMap(({ id }) => layout.cardById.get(id) ?? []);
  const next = staying[target.index];
  const last = staying.at(-1);
  const y = next
    ? next.y - cardGap / 2
    : last
      ? last.y + last.h + cardGap / 2
      : lane.y + Math.max(lanePadding, lane.wordsRoom ?? 0) - cardGap / 2;
  return { line: { x1: step.x + cellPadding, y1: y, x2: step.x + step.w - cellPadding, y2: y }, cell };
}
