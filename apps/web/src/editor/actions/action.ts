import type { LucideIcon } from 'lucide-react';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';

/** Where an action stands in the list of shortcuts and of all commands. */
export type ActionGroup = 'cards' | 'structure' | 'edit' | 'view' | 'map';

/**
 * One thing that a user can do, in one place: the toolbar, the menus, the command palette, the keyboard and the list of
 * shortcuts all show and run this.
 */
export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  /** What it would do now: "Delete 3 cards". */
  label(state: EditorState): string;
  readonly icon?: LucideIcon;
  /** Keys such as `Mod+Shift+z`, `Delete`, `n`; the first is the one that is shown. See `matchesShortcut`. */
  readonly shortcuts?: readonly string[];
  /**
   * Whether the browser sees to its keys, and does it with an event that brings the clipboard along. Without one, as from
   * a menu, `run` does it.
   */
  readonly keysAreBrowsers?: boolean;
  /** For what is on or off. */
  checked?(state: EditorState): boolean;
  /** Whether it is about the canvas alone, and not there where the map is shown as a table. */
  readonly onCanvas?: boolean;
  /** Whether it leaves the map as it is, so that those who may not edit have it too. */
  readonly looks?: boolean;
  /** Whether it takes something away. */
  readonly destructive?: boolean;
  enabled(state: EditorState): boolean;
  run(editor: Editor): void;
}

export const always = (): boolean => true;

/** Whether there is such a thing to do at all where the map is shown as it is now. */
export function isHere(action: Action, { shownAs }: Pick<EditorState, 'shownAs'>): boolean {
  return shownAs === 'canvas' || action.onCanvas !== true;
}

/** Whether whoever looks at the map may do this at all, as it is shown now. */
export function isFor(action: Action, state: Pick<EditorState, 'mayEdit' | 'shownAs'>): boolean {
  return isHere(action, state) && (state.mayEdit || action.looks === true);
}

/** Whether it can be done now. */
export function isEnabled(action: Action, state: EditorState): boolean {
  return isFor(action, state) && action.enabled(state);
}
