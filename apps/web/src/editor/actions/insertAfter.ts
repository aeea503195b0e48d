import { BetweenHorizontalEnd } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Action } from './action.ts';
import { insertBeside } from './insertBeside.ts';

const text = messages.editor.actions.insertAfter;

export const insertAfter: Action = {
  id: 'insert-after',
  group: 'structure',
  label: ({ selection }) =>
    selection.kind === 'step' || selection.kind === 'lane' ? text[selection.kind] : text.stage,
  icon: BetweenHorizontalEnd,
  enabled: ({ selection }) => selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane',
  run: (editor) => insertBeside(editor, 1),
};
