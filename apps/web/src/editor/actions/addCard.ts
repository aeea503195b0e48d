import { Plus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import { addCardTo } from '../cards/addCardTo.ts';
import { gridOf } from '../grid/gridOf.ts';
import { cellOf } from '../keyboard/nextPlace.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

/** The cell where the keyboard is; at a header, the first cell beneath or beside it. */
function cellFor({ map, place }: EditorState): { laneId: string; stepId: string; index?: number } | undefined {
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

/** Adds a card below the one where the keyboard is, and types in it. */
export const addCard: Action = {
  id: 'add-card',
  group: 'cards',
  label: () => messages.editor.actions.addCard,
  icon: Plus,
  shortcuts: ['n'],
  enabled: (state) => cellFor(state) !== undefined,
  run(editor) {
    endTyping(editor);
    const cell = cellFor(editor.state);
    if (cell) addCardTo(editor, cell, cell.index === undefined ? {} : { index: cell.index });
  },
};
