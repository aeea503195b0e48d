import { addCard, CARD_KIND_OF_LANE, isOfHiddenPersona, newId, setFields } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { activeCurve } from '../feelings/activeCurve.ts';
import { holdFeeling } from '../feelings/feeling.ts';
import { whereabouts } from '../texts/nameOf.ts';

interface NewCard {
  /** Its place among the cell's cards; at the end when absent. */
  readonly index?: number;
  /** A score of -1..1 for a point of an emotion curve. */
  readonly score?: number;
}

/**
 * Adds a card to a cell and begins to type in it. A point of an emotion curve speaks by where it is, so its label isn't
 * asked for. A card for a picture is there once the picture is. Returns false where the lane takes no cards or the map is full.
 */
export function addCardTo(editor: Editor, cell: { laneId: string; stepId: string }, card: NewCard = {}): boolean {
  const { map } = editor.state;
  const { laneId, stepId } = cell;
  const kind = CARD_KIND_OF_LANE[map.lanes[laneId]?.kind ?? 'divider'];
  if (!kind) return false;
  if (kind === 'image') {
    editor.page.choosePictures({ kind: 'cell', ...cell, ...(card.index === undefined ? {} : { index: card.index }) });
    return true;
  }
  const id = newId();
  const fields = kind === 'emotion' ? feelingFields(editor, laneId, card.score) : {};
  const index = card.index === undefined ? {} : { index: card.index };
  const stageId = map.steps[stepId]?.stageId ?? '';
  editor.endStep();
  // What is written has to be seen.
  if (map.stages[stageId]?.collapsed) {
    editor.dispatch(setFields, { in: 'stages', id: stageId, fields: { collapsed: null } }, 'open');
  }
  if (!editor.dispatch(addCard, { id, laneId, stepId, fields, ...index }, 'open')) return false;
  editor.goTo({ kind: 'card', id });
  const { stage, step, lane } = whereabouts(map, laneId, stepId);
  const text = messages.editor;
  editor.announce(text.announce.added(text.cardKinds[kind], [stage, step, lane].filter(Boolean).join(', ')));
  if (kind === 'emotion') {
    editor.endStep();
    tellOfHidden(editor, id);
    // In a table it speaks by its number, which is typed.
    if (editor.state.shownAs === 'table') holdFeeling(editor, id);
  } else editor.setMode({ kind: 'typing', target: { in: 'cards', id }, fresh: true, caret: 'all' });
  return true;
}

/** Says so when a new point belongs to a curve that isn't shown, and offers to show it. */
function tellOfHidden(editor: Editor, cardId: string): void {
  const { map } = editor.state;
  const card = map.cards[cardId];
  if (card?.kind !== 'emotion' || !isOfHiddenPersona(map, card)) return;
  const persona = map.personas[card.personaId ?? map.lanes[card.laneId]?.personaId ?? ''];
  if (!persona) return;
  editor.page.notify(messages.editor.hiddenCurve(persona.name), {
    label: messages.editor.showButton,
    run: () => editor.dispatch(setFields, { in: 'personas', id: persona.id, fields: { hidden: null } }),
  });
}

/** A new point belongs to the curve that was chosen, or else it continues the lane's main one. */
function feelingFields(editor: Editor, laneId: string, score: number | undefined): Record<string, unknown> {
  return { ...activeCurve(editor.state, laneId), ...(score === undefined ? {} : { score }) };
}
