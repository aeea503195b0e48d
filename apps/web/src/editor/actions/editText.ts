import { Pencil } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import type { TextTarget } from '../../store/mode.ts';
import { writeOnConnection } from '../connecting/connect.ts';
import { beginTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

const text = messages.editor.actions.editText;
const COLLECTION_OF = { stage: 'stages', step: 'steps', lane: 'lanes', connection: 'connections' } as const;

function targetFor({ selection, place }: EditorState): TextTarget | undefined {
  if (selection.kind !== 'none' && selection.kind !== 'cards' && selection.kind !== 'persona') {
    return { in: COLLECTION_OF[selection.kind], id: selection.id };
  }
  if (selection.kind === 'cards' && selection.ids.size === 1) return { in: 'cards', id: [...selection.ids][0] ?? '' };
  if (place.kind === 'card') return { in: 'cards', id: place.id };
  return undefined;
}

/** Types in the text of a card, or on a connection, or renames a stage, step or lane, where it stands. */
export const editText: Action = {
  id: 'edit-text',
  group: 'cards',
  label: ({ selection }) => (selection.kind === 'persona' ? text.none : text[selection.kind]),
  icon: Pencil,
  shortcuts: ['F2'],
  enabled: (state) => targetFor(state) !== undefined,
  run(editor) {
    const target = targetFor(editor.state);
    if (target?.in === 'connections') writeOnConnection(editor, target.id);
    else if (target) beginTyping(editor, target);
  },
};
