import { messages } from '../../i18n/messages.ts';
import { NOTHING } from '../../store/selection.ts';
import { cancelConnecting } from '../connecting/connect.ts';
import { cancelMove } from '../moving/drop.ts';
import type { Action } from './action.ts';

const text = messages.editor;

/** Ends what is under way, or else lets go of the selection. */
export const clearSelection: Action = {
  id: 'clear-selection',
  group: 'edit',
  label: () => text.actions.clearSelection,
  shortcuts: ['Escape'],
  looks: true,
  enabled: ({ selection, mode }) => selection.kind !== 'none' || mode.kind === 'moving' || mode.kind === 'connecting',
  run(editor) {
    if (editor.state.mode.kind === 'moving') return cancelMove(editor);
    if (editor.state.mode.kind === 'connecting') return cancelConnecting(editor);
    editor.select(NOTHING);
    editor.announce(text.announce.selected(0));
  },
};
