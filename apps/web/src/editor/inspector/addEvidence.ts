import type { Card, Command, Evidence } from '@milepost/schema';
import { newId, setFields } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';

const putEvidence: Command<Evidence> = (_map, record) => [{ op: 'put', in: 'evidence', record }];

/** Adds an empty piece of evidence to the map, linked to a card where one is given. */
export function addEvidence(editor: Editor, card?: Card): string {
  const id = newId();
  editor.endStep();
  if (editor.dispatch(putEvidence, { id, kind: 'survey', text: '' }, 'open') && card) {
    const evidenceIds = [...(card.evidenceIds ?? []), id];
    editor.dispatch(setFields, { in: 'cards', id: card.id, fields: { evidenceIds } }, 'open');
  }
  editor.endStep();
  return id;
}
