import { addPersona as command, newId } from '@milepost/schema';
import { UserRoundPlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

const text = messages.editor;

/** Adds a persona to the map and opens its details. */
export const addPersona: Action = {
  id: 'add-persona',
  group: 'structure',
  label: () => text.actions.addPersona,
  icon: UserRoundPlus,
  enabled: always,
  run(editor) {
    const id = newId();
    if (!editor.dispatch(command, { id, name: text.newNames.persona })) return;
    editor.select({ kind: 'persona', id });
    editor.page.focusInspector();
  },
};
