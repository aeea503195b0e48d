import type { Card, Command, Evidence } from '@milepost/schema';
import { linkEvidence, newId } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';

const putEvidence: Command<Evidence> = (_map, record) => [{ op: 'put', in: 'evidence', record }];

/** Adds an empty piece of evidence to the map, linked to the cards that are given. */
export function addEvidence(editor: Editor, cards: readonly Card[] = []): string {
  const id = newId();
  editor.endStep();
  if (editor.dispatch(putEvidence, { id, kind: 'survey', text: '' }, 'open')) {
    const ids = cards.map((card) => card.id);
    editor.dispatch(linkEvidence, { ids, evidenceId: id, isLinked: true }, 'open');
  }
  editor.endStep();
  return id;
}
