import { addStage as command, newId, stagesOf } from '@milepost/schema';
import { SquarePlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { beginTyping } from '../typing/typing.ts';
import { type Action, always } from './action.ts';

const text = messages.editor;

/** The stage where the hands are: selected, or around the selected step, or around the place of the keyboard. */
export function stageHere({ map, selection, place }: EditorState): string | undefined {
  if (selection.kind === 'stage') return selection.id;
  if (selection.kind === 'step') return map.steps[selection.id]?.stageId;
  if (place.kind === 'stage') return place.id;
  const stepId =
    place.kind === 'card'
      ? map.cards[place.id]?.stepId
      : place.kind === 'cell'
        ? place.stepId
        : place.kind === 'step'
          ? place.id
          : '';
  return map.steps[stepId ?? '']?.stageId;
}

/** Adds a stage at `index`, in a colour that its neighbours don't have, and asks for its name. */
export function putStage(editor: Editor, index: number): void {
  const id = newId();
  editor.endStep();
  if (!editor.dispatch(command, { id, stepId: newId(), name: text.newNames.stage, index })) return;
  editor.goTo({ kind: 'stage', id });
  beginTyping(editor, { in: 'stages', id }, 'all');
}

/** Adds a stage at the end of the timeline. */
export const addStage: Action = {
  id: 'add-stage',
  group: 'structure',
  label: () => text.actions.addStage,
  icon: SquarePlus,
  enabled: always,
  run: (editor) => putStage(editor, stagesOf(editor.state.map).length),
};
