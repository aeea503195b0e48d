import { deleteCards, deleteLane, deletePersona, deleteRecord, deleteStage, deleteStep } from '@milepost/schema';
import { Trash2 } from 'lucide-react';
import { messages as connections } from '../../i18n/connectionMessages.ts';
import { messages } from '../../i18n/messages.ts';
import { offerUndo } from '../offerUndo.ts';
import { nameOfConnection } from '../texts/nameOfConnection.ts';
import { kindOfSelection, nameOfCargo, nameOfRecord } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

const text = messages.editor;
const COMMAND = { stage: deleteStage, step: deleteStep, lane: deleteLane, persona: deletePersona } as const;

/** Deletes what is selected. Undo brings it back, so nothing is asked before. */
export const deleteSelection: Action = {
  id: 'delete',
  group: 'edit',
  label: ({ selection }) => text.actions.delete(kindOfSelection(selection)),
  icon: Trash2,
  shortcuts: ['Delete', 'Backspace'],
  destructive: true,
  enabled: ({ selection }) => selection.kind !== 'none',
  run(editor) {
    endTyping(editor);
    const { selection, map, place } = editor.state;
    if (selection.kind === 'none') return;
    if (selection.kind === 'cards') {
      const ids = [...selection.ids];
      const name = nameOfCargo(map, { kind: 'cards', ids, grabbedId: ids[0] ?? '', copy: false });
      editor.dispatch(deleteCards, { ids });
      editor.announce(ids.length === 1 ? text.announce.deletedOne(name) : text.announce.deleted(ids.length));
    } else if (selection.kind === 'connection') {
      const connection = map.connections[selection.id];
      if (!connection) return;
      editor.dispatch(deleteRecord, { in: 'connections', id: selection.id });
      editor.announce(connections.announce.deleted(nameOfConnection(map, connection)));
      return;
    } else {
      const name = nameOfRecord(map, selection.kind, selection.id);
      editor.dispatch(COMMAND[selection.kind], { id: selection.id });
      editor.announce(text.announce.deletedOne(name));
      offerUndo(editor, text.announce.deletedOne(name));
    }
    // Whoever deletes with the keyboard goes on where the next card is, with that one selected.
    if (place !== editor.state.place) editor.goTo(editor.state.place);
  },
};
