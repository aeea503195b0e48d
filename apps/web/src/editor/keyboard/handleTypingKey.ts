import type { Editor } from '../../store/createEditor.ts';
import { save } from '../actions/save.ts';
import { addCardTo } from '../cards/addCardTo.ts';
import { openFinding } from '../finding/openFinding.ts';
import { besideStep } from '../grid/besideStep.ts';
import { cardsIn } from '../grid/cardsIn.ts';
import { gridOf } from '../grid/gridOf.ts';
import { beginTyping, endTyping } from '../typing/typing.ts';
import { type KeyPress, matchesShortcut } from './shortcut.ts';

/**
 * What a key means while a text on the canvas is typed in: Escape and Enter keep it, Ctrl+Enter goes on with a new card
 * below, Tab with the next step's cell of the lane. Returns whether it meant anything; otherwise it is typed.
 */
export function handleTypingKey(editor: Editor, press: KeyPress): boolean {
  const { mode } = editor.state;
  if (mode.kind !== 'typing') return false;
  const { target } = mode;
  if (matchesShortcut(press, 'Mod+s')) {
    save.run(editor);
    return true;
  }
  if (matchesShortcut(press, 'Mod+f')) {
    openFinding(editor, 'find');
    return true;
  }
  const withCtrl = press.ctrlKey || press.metaKey;
  if (press.key === 'Escape' || (press.key === 'Enter' && !press.shiftKey && !withCtrl)) {
    endTyping(editor);
    // At once, so that the next key has somewhere to go.
    editor.view.takeFocus();
  } else if (press.key === 'Enter' && withCtrl) {
    endTyping(editor);
    if (target.in === 'cards') addBelow(editor, target.id);
  } else if (press.key === 'Tab' && !withCtrl && !press.altKey) {
    if (target.in === 'cards') typeInNextStep(editor, target.id, press.shiftKey ? -1 : 1);
    else if (target.in === 'connections') endTyping(editor);
    else typeInNextHeader(editor, { in: target.in, id: target.id }, press.shiftKey ? -1 : 1);
  } else return false;
  return true;
}

function addBelow(editor: Editor, cardId: string): void {
  const card = editor.state.map.cards[cardId];
  if (!card) return;
  const index = cardsIn(editor.state.map, card.laneId, card.stepId).findIndex(({ id }) => id === cardId) + 1;
  addCardTo(editor, card, { index });
}

/** Goes to the same lane's cell of the next or last step: its first card, or a new one. */
function typeInNextStep(editor: Editor, cardId: string, by: 1 | -1): void {
  const { map } = editor.state;
  const card = map.cards[cardId];
  const step = card && besideStep(gridOf(map), card.stepId, by < 0 ? 'left' : 'right');
  endTyping(editor);
  if (!card || !step) return;
  const next = cardsIn(editor.state.map, card.laneId, step.id)[0];
  if (!next) {
    addCardTo(editor, { laneId: card.laneId, stepId: step.id });
    return;
  }
  editor.goTo({ kind: 'card', id: next.id });
  if (next.kind !== 'emotion') beginTyping(editor, { in: 'cards', id: next.id });
}

function typeInNextHeader(editor: Editor, target: { in: 'stages' | 'steps' | 'lanes'; id: string }, by: 1 | -1): void {
  const { stages, shownSteps, lanes } = gridOf(editor.state.map);
  const list = target.in === 'stages' ? stages : target.in === 'steps' ? shownSteps : lanes;
  const next = list[list.findIndex(({ id }) => id === target.id) + by];
  endTyping(editor);
  if (!next) return;
  const kind = ({ stages: 'stage', steps: 'step', lanes: 'lane' } as const)[target.in];
  editor.goTo({ kind, id: next.id });
  beginTyping(editor, { in: target.in, id: next.id }, 'all');
}
