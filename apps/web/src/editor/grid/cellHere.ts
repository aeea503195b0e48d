import type { EditorState } from '../../store/editorState.ts';
import { cellOf } from './cellOf.ts';
import { gridOf } from './gridOf.ts';

/** The cell where the keyboard is, below the card there; at a header, the first cell beneath or beside it. */
export function cellHere({
  map,
  place,
}: Pick<EditorState, 'map' | 'place'>): { laneId: string; stepId: string; index?: number } | undefined {
  const cell = cellOf(map, place);
  if (cell)
    return place.kind === 'card' ? { ...cell, index: cell.index + 1 } : { laneId: cell.laneId, stepId: cell.stepId };
  const { steps, shownSteps, cardLanes } = gridOf(map);
  const lane = place.kind === 'lane' ? cardLanes.find(({ id }) => id === place.id) : cardLanes[0];
  const step =
    place.kind === 'step'
      ? steps.find(({ id }) => id === place.id)
      : place.kind === 'stage'
        ? steps.find(({ stageId }) => stageId === place.id)
        : (shownSteps[0] ?? steps[0]);
  return lane && step ? { laneId: lane.id, stepId: step.id } : undefined;
}
