import { ArrowDown } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { NUDGE, selectedFeelings, setScores } from '../feelings/feeling.ts';
import { moveByOne, placeBeside } from '../moving/moveByOne.ts';
import type { Action } from './action.ts';

/** Moves the selection down; a point of an emotion curve moves along its scale. */
export const moveDown: Action = {
  id: 'move-down',
  group: 'edit',
  label: () => messages.editor.actions.moveDown,
  icon: ArrowDown,
  shortcuts: ['Alt+ArrowDown'],
  enabled: (state) => selectedFeelings(state).length > 0 || placeBeside(state, 'down') !== undefined,
  run(editor) {
    const feelings = selectedFeelings(editor.state);
    if (feelings.length > 0) setScores(editor, feelings, (card) => card.score - NUDGE);
    else moveByOne(editor, 'down');
  },
};
