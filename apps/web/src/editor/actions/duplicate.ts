import { duplicateCards, duplicateLane, duplicateStage, duplicateStep, newId } from '@milepost/schema';
import { CopyPlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { kindOfSelection, nameOfRecord } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import type { Action } from './action.ts';

const text = messages.editor;
const COMMAND = { stage: duplicateStage, step: duplicateStep, lane: duplicateLane } as const;

/** Puts a copy of what is selected right after it, and selects the copy. */
export const duplicate: Action = {
  id: 'duplicate',
  group: 'edit',
  label: ({ selection }) => text.actions.duplicate(kindOfSelection(selection)),
  icon: CopyPlus,
  shortcuts: ['Mod+d'],
  enabled: ({ selection }) => selection.kind === 'cards' || selection.kind in COMMAND,
  run(editor) {
    endTyping(editor);
    const { selection, map, place } = editor.state;
    if (selection.kind === 'cards') {
      const ids = [...selection.ids].map((id) => [id, newId()] as const);
      if (!editor.dispatch(duplicateCards, { ids })) return;
      const copyHere = place.kind === 'card' ? ids.find(([from]) => from === place.id)?.[1] : undefined;
      const id = copyHere ?? ids[0]?.[1];
      if (id) editor.goTo({ kind: 'card', id }, 'keep');
      editor.select({ kind: 'cards', ids: new Set(ids.map(([, to]) => to)) });
      editor.announce(text.announce.duplicated(ids.length));
    } else if (selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane') {
      const { kind, id } = selection;
      const copyId = newId();
      if (!editor.dispatch(COMMAND[kind], { id, copyId })) return;
      editor.goTo({ kind, id: copyId });
      editor.announce(text.announce.duplicatedOne(nameOfRecord(map, kind, id)));
    }
  },
};
