import type { LaneBox } from '@milepost/drawing';
import { addCardTo } from '../../editor/cards/addCardTo.ts';
import { activeCurve } from '../../editor/feelings/activeCurve.ts';
import { boundedScore } from '../../editor/feelings/feeling.ts';
import { isOfCurve } from '../../editor/feelings/isOfCurve.ts';
import { shownCardsIn } from '../../editor/grid/cardsIn.ts';
import type { Editor } from '../../store/createEditor.ts';

/** A click in a cell where the curve that is drawn has no point yet puts one there, as high as it was clicked. */
export function addPointAt(editor: Editor, lane: LaneBox, stepId: string, y: number): void {
  if (!lane.plot) return;
  const { map } = editor.state;
  const curve = activeCurve(editor.state, lane.id);
  if (shownCardsIn(map, lane.id, stepId).some((card) => isOfCurve(map, card, curve))) return;
  const score = boundedScore((lane.plot.baseline - y) / lane.plot.unit);
  addCardTo(editor, { laneId: lane.id, stepId }, { score });
}
