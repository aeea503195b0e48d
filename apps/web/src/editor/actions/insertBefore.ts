import { BetweenHorizontalStart } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Action } from './action.ts';
import { insertBeside } from './insertBeside.ts';

const text = messages.editor.actions.insertBefore;

export const insertBefore: Action = {
  id: 'insert-before',
  group: 'structure',
  label: ({ selection }) =>
    selection.kind === 'step' || selection.kind === 'lane' ? text[selection.kind] : text.stage,
  icon: BetweenHorizontalStart,
  enabled: ({ selection }) => selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane',
  run: (editor) => insertBeside(editor, 0),
};
