import type { Card, CardOf } from '@milepost/schema';
import { setFields } from '@milepost/schema';
import { Star } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import type { Action } from './action.ts';

function touchpointsOf({ map, selection }: EditorState): CardOf<'touchpoint'>[] {
  const isTouchpoint = (card: Card | undefined): card is CardOf<'touchpoint'> => card?.kind === 'touchpoint';
  return selection.kind === 'cards' ? [...selection.ids].map((id) => map.cards[id]).filter(isTouchpoint) : [];
}

/** Marks the selected touchpoints as those that decide whether the customer stays, or takes the mark away. */
export const toggleMomentOfTruth: Action = {
  id: 'moment-of-truth',
  group: 'cards',
  label: () => messages.editor.actions.momentOfTruth,
  icon: Star,
  checked: (state) => touchpointsOf(state).some((card) => card.momentOfTruth),
  enabled: (state) => touchpointsOf(state).length > 0,
  run(editor) {
    const cards = touchpointsOf(editor.state);
    const momentOfTruth = cards.some((card) => card.momentOfTruth) ? null : true;
    editor.endStep();
    for (const { id } of cards) editor.dispatch(setFields, { in: 'cards', id, fields: { momentOfTruth } }, 'open');
    editor.endStep();
  },
};
