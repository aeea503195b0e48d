import type { LaneBox } from '@milepost/drawing';
import { addCardTo } from '../../editor/cards/addCardTo.ts';
import { boundedScore } from '../../editor/feelings/feeling.ts';
import { shownCardsIn } from '../../editor/grid/cardsIn.ts';
import type { Editor } from '../../store/createEditor.ts';

/** A click in a cell of an emotion curve that has no point yet puts one there, as high as it was clicked. */
export function addPointAt(editor: Editor, lane: LaneBox, stepId: string, y: number): void {
  if (!lane.plot || shownCardsIn(editor.state.map, lane.id, stepId).length > 0) return;
  const score = boundedScore((lane.plot.baseline - y) / lane.plot.unit);
  addCardTo(editor, { laneId: lane.id, stepId }, { score });
}
