import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { selectionOf } from '../../store/selection.ts';
import { isEnabled, isHere } from '../actions/action.ts';
import { addCard } from '../actions/addCard.ts';
import { addStage } from '../actions/addStage.ts';
import { editText } from '../actions/editText.ts';
import { ACTIONS } from '../actions/registry.ts';
import { handleConnectingKey, handleConnectionKey } from '../connecting/handleConnectingKey.ts';
import { holdFeeling, letGoOfFeeling, NUDGE, setScores } from '../feelings/feeling.ts';
import { cancelMove, drop } from '../moving/drop.ts';
import { stepTarget } from '../moving/stepTarget.ts';
import { type Direction, nextPlace, outermostPlace } from './nextPlace.ts';
import { isSingleKey, type KeyPress, matchesShortcut } from './shortcut.ts';

/** Shortcuts without Ctrl or Cmd that hold on the whole page. */
const OF_PAGE = new Set(['?', 'Shift+Digit1', 'Shift+Digit2']);

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Does what a key pressed on the canvas means now. Returns whether it meant anything; the page's own way with the key is
 * prevented then.
 */
export function handleCanvasKey(editor: Editor, press: KeyPress): boolean {
  const { mode } = editor.state;
  if (mode.kind === 'typing') return false;
  if (mode.kind === 'moving') return handleMoving(editor, press) || handleShortcut(editor, press, 'chords');
  if (mode.kind === 'connecting') return handleConnecting(editor, press) || handleShortcut(editor, press, 'chords');
  if (mode.kind === 'feeling') return handleFeeling(editor, press, mode.cardId);
  if (isBare(press) && !press.shiftKey && handleConnectionKey(editor, press.key, DIRECTIONS[press.key])) return true;
  return handleWalking(editor, press) || handleEnter(editor, press) || handleShortcut(editor, press, 'all');
}

/**
 * Runs the action that a key is the shortcut of: on the canvas all of them; on the rest of the page no single keys, which
 * press its buttons, but `?`; in `chords` only those with Ctrl or Cmd.
 */
export function handleShortcut(editor: Editor, press: KeyPress, keys: 'all' | 'page' | 'chords'): boolean {
  for (const action of ACTIONS) {
    // What zooms the canvas zooms the page where there is none.
    if (!isHere(action, editor.state)) continue;
    for (const shortcut of action.shortcuts ?? []) {
      if (!matchesShortcut(press, shortcut)) continue;
      if (isSingleKey(shortcut) && !editor.state.singleKeys) continue;
      if (action.keysAreBrowsers) return false;
      if (keys !== 'all' && !shortcut.startsWith('Mod+') && (keys === 'chords' || !OF_PAGE.has(shortcut))) continue;
      // Also when it can't be done now: the browser's own way with Ctrl+D or Ctrl+S would be a surprise.
      if (isEnabled(action, editor.state)) action.run(editor);
      return true;
    }
  }
  return false;
}

function isBare({ ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

function handleWalking(editor: Editor, press: KeyPress): boolean {
  const { map, place, selection } = editor.state;
  const direction = DIRECTIONS[press.key];
  if (direction && isBare(press)) {
    const next = nextPlace(map, place, direction);
    if (press.shiftKey && next.kind === 'card') {
      const ids = selection.kind === 'cards' ? [...selection.ids] : place.kind === 'card' ? [place.id] : [];
      editor.goTo(next, 'keep');
      editor.select(selectionOf([...ids, next.id]));
    } else {
      editor.goTo(next);
    }
    return true;
  }
  if (press.key !== 'Home' && press.key !== 'End') return false;
  if (press.altKey || press.shiftKey) return false;
  editor.goTo(outermostPlace(map, place, press.key === 'Home' ? 'first' : 'last', press.ctrlKey ? 'map' : 'row'));
  return true;
}

/** Enter: writes on what is there, holds a feeling, or fills an empty cell. */
function handleEnter(editor: Editor, press: KeyPress): boolean {
  if (press.key !== 'Enter' || !isBare(press) || press.shiftKey) return false;
  const { place, map } = editor.state;
  if (place.kind === 'card' && map.cards[place.id]?.kind === 'emotion') holdFeeling(editor, place.id);
  else if (place.kind === 'cell') run(editor, addCard);
  else if (isEnabled(editText, editor.state)) editText.run(editor);
  else run(editor, addStage);
  return true;
}

function run(editor: Editor, action: typeof addCard): void {
  if (isEnabled(action, editor.state)) action.run(editor);
}

function handleMoving(editor: Editor, press: KeyPress): boolean {
  const direction = DIRECTIONS[press.key];
  if (direction && isBare(press)) stepTarget(editor, direction);
  else if (press.key === 'Enter' || press.key === ' ') drop(editor);
  else if (press.key === 'Escape') cancelMove(editor);
  // Any other single key waits until the move is over.
  else return isBare(press) && press.key.length === 1;
  return true;
}

function handleConnecting(editor: Editor, press: KeyPress): boolean {
  const direction = isBare(press) ? DIRECTIONS[press.key] : undefined;
  return handleConnectingKey(editor, press.key, direction) || (isBare(press) && press.key.length === 1);
}

function handleFeeling(editor: Editor, press: KeyPress, cardId: string): boolean {
  const feelings = feelingOf(editor.state, cardId);
  if (press.key === 'ArrowUp') setScores(editor, feelings, (card) => card.score + NUDGE, 'open');
  else if (press.key === 'ArrowDown') setScores(editor, feelings, (card) => card.score - NUDGE, 'open');
  else if (press.key === 'Home') setScores(editor, feelings, () => -1, 'open');
  else if (press.key === 'End') setScores(editor, feelings, () => 1, 'open');
  else if (press.key === 'Enter' || press.key === ' ') letGoOfFeeling(editor, true);
  else if (press.key === 'Escape') letGoOfFeeling(editor, false);
  else if (/^(Digit|Numpad)[1-5]$/.test(press.code)) return handleShortcut(editor, press, 'all');
  else if (DIRECTIONS[press.key] || press.key === 'Tab') {
    letGoOfFeeling(editor, true);
    return press.key !== 'Tab' && handleWalking(editor, press);
  } else return handleShortcut(editor, press, 'chords');
  return true;
}

function feelingOf({ map }: EditorState, cardId: string) {
  const card = map.cards[cardId];
  return card?.kind === 'emotion' ? [card] : [];
}
