import { addStep as command, newId, stagesOf, stepsOfStage } from '@milepost/schema';
import { Columns2 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { beginTyping } from '../typing/typing.ts';
import { type Action, always } from './action.ts';
import { stageHere } from './addStage.ts';

const text = messages.editor;

/** Adds a step to a stage at `index` and asks for its name. */
export function putStep(editor: Editor, stageId: string, index: number): void {
  const id = newId();
  if (!editor.dispatch(command, { id, stageId, name: text.newNames.step, index })) return;
  editor.goTo({ kind: 'step', id });
  beginTyping(editor, { in: 'steps', id }, 'all');
}

/** Adds a step at the end of the stage where the hands are, or of the last one. */
export const addStep: Action = {
  id: 'add-step',
  group: 'structure',
  label: () => text.actions.addStep,
  icon: Columns2,
  enabled: always,
  run(editor) {
    const { map } = editor.state;
    const stageId = stageHere(editor.state) ?? stagesOf(map).at(-1)?.id;
    if (stageId) putStep(editor, stageId, stepsOfStage(map, stageId).length);
  },
};
