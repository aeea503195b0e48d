import type { EditorState } from '../../store/editorState.ts';
import type { Action } from '../actions/action.ts';
import { isSingleKey, readableShortcut } from './shortcut.ts';

/** The shortcuts of an action that do something, as people read them. */
export function shownShortcuts(
  { shortcuts = [] }: Pick<Action, 'shortcuts'>,
  { singleKeys }: Pick<EditorState, 'singleKeys'>,
): readonly string[] {
  return shortcuts
    .filter((shortcut) => singleKeys || !isSingleKey(shortcut))
    .map((shortcut) => readableShortcut(shortcut));
}
