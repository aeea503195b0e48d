import { Move } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { cargoOf } from '../moving/cargoOf.ts';
import { pickUp } from '../moving/pickUp.ts';
import type { Action } from './action.ts';

/** Picks up what is selected: arrow keys or a click choose the place. The way to move without dragging. */
export const moveBySteps: Action = {
  id: 'move',
  group: 'cards',
  label: () => messages.editor.actions.move,
  icon: Move,
  shortcuts: ['m'],
  enabled: (state) => cargoOf(state) !== undefined,
  run(editor) {
    const cargo = cargoOf(editor.state);
    if (cargo) pickUp(editor, cargo);
  },
};
