import type { Box, CardBox, MapLayout } from './boxes.ts';

/** The cell of a lane and a step, from edge to edge; undefined when either isn't drawn. */
export function cellBox(layout: MapLayout, laneId: string, stepId: string): Box | undefined {
  const lane = layout.lanes.find(({ id }) => id === laneId);
  const step = layout.steps.find(({ id }) => id === stepId);
  return lane && step && { x: step.x, y: lane.y, w: step.w, h: lane.h };
}

export interface Cell {
  readonly laneId: string;
  readonly stepId: string;
}

/** The cell at a point; left or right of all columns, or between two, the nearest. Undefined above or below all lanes. */
export function cellAt(layout: MapLayout, x: number, y: number): Cell | undefined {
  const lane = layout.lanes.find((one) => y >= one.y && y < one.y + one.h);
  if (!lane) return undefined;
  let nearest: { id: string; distance: number } | undefined;
  for (const step of layout.steps) {
    const distance = Math.max(step.x - x, x - (step.x + step.w), 0);
    if (!nearest || distance < nearest.distance) nearest = { id: step.id, distance };
  }
  return nearest && { laneId: lane.id, stepId: nearest.id };
}

/** Where a card dropped into a cell at `y` goes: its place among the cell's other cards, and the line that shows it. */
export interface Insertion {
  readonly index: number;
  /** Middle of the insertion line, and its ends. */
  readonly y: number;
  readonly x: number;
  readonly w: number;
}

/** @param moving ids of the cards being dragged; they don't count. */
export function insertionAt(
  layout: MapLayout,
  cell: Cell,
  y: number,
  moving: ReadonlySet<string> = new Set(),
): Insertion | undefined {
  const box = cellBox(layout, cell.laneId, cell.stepId);
  if (!box) return undefined;
  const { cardGap, cellPadding, lanePadding } = layout.measures;
  const cards = layout.cards.filter(
    ({ id, card }) => card.laneId === cell.laneId && card.stepId === cell.stepId && !moving.has(id),
  );
  const index = cards.findIndex((card) => y < card.y + card.h / 2);
  const at = index < 0 ? cards.length : index;
  const line = { index: at, x: box.x + cellPadding, w: box.w - 2 * cellPadding };
  const next: CardBox | undefined = cards[at];
  if (next) return { ...line, y: next.y - cardGap / 2 };
  const last = cards.at(-1);
  return { ...line, y: last ? last.y + last.h + cardGap / 2 : box.y + lanePadding };
}
