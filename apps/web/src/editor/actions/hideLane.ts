import { setFields } from '@milepost/schema';
import { EyeOff } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { NOTHING } from '../../store/selection.ts';
import { offerUndo } from '../offerUndo.ts';
import type { Action } from './action.ts';

const text = messages.editor.actions;

/** Takes a lane out of sight, on the canvas and on paper, with its cards kept. */
export const hideLane: Action = {
  id: 'hide-lane',
  group: 'structure',
  label: () => text.hideLane,
  icon: EyeOff,
  enabled: ({ selection }) => selection.kind === 'lane',
  run(editor) {
    const { selection } = editor.state;
    if (selection.kind !== 'lane') return;
    editor.dispatch(setFields, { in: 'lanes', id: selection.id, fields: { visible: false } });
    editor.select(NOTHING);
    offerUndo(editor, text.hideLane);
  },
};
