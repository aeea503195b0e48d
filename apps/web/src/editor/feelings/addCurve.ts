import { addLane, lanesOf, newId } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { CurveChoice } from '../../store/curves.ts';
import { addCardTo } from '../cards/addCardTo.ts';
import { shownCardsIn } from '../grid/cardsIn.ts';
import { gridOf } from '../grid/gridOf.ts';
import { isOfCurve } from './isOfCurve.ts';

/** Lets new points of a lane belong to a curve. */
export function chooseCurve(editor: Editor, laneId: string, curve: CurveChoice): void {
  editor.set({ curves: new Map(editor.state.curves).set(laneId, curve) });
}

/**
 * Goes on with a persona's curve: in the first emotion lane that is shown, made where there is none, with a point in the
 * first step that has none of it yet.
 */
export function addCurve(editor: Editor, curve: CurveChoice): void {
  const laneId = emotionLane(editor);
  if (laneId === undefined) return;
  chooseCurve(editor, laneId, curve);
  const { map } = editor.state;
  const step = gridOf(map).shownSteps.find(
    ({ id }) => !shownCardsIn(map, laneId, id).some((card) => isOfCurve(map, card, curve)),
  );
  if (step) addCardTo(editor, { laneId, stepId: step.id });
  else editor.goTo({ kind: 'lane', id: laneId });
}

function emotionLane(editor: Editor): string | undefined {
  const { map } = editor.state;
  const isShown = ({ kind, visible, collapsed }: { kind: string; visible: boolean; collapsed: boolean }) =>
    kind === 'emotions' && visible && !collapsed;
  const lane = lanesOf(map).find(isShown);
  if (lane) return lane.id;
  const id = newId();
  const name = messages.editor.newNames.lane.emotions;
  return editor.dispatch(addLane, { id, kind: 'emotions', name }) ? id : undefined;
}
