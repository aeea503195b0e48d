import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Cargo } from '../../store/mode.ts';
import { nameOfCargo } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import { whereItIs } from './whereItIs.ts';

/** Begins to move something step by step: arrow keys or clicks on the canvas choose where it goes. */
export function pickUp(editor: Editor, cargo: Cargo): void {
  endTyping(editor);
  const { map, place } = editor.state;
  editor.setMode({ kind: 'moving', cargo, by: 'steps', target: whereItIs(map, cargo, place) });
  editor.view.takeFocus();
  editor.announce(messages.editor.announce.pickedUp(nameOfCargo(map, cargo)));
}
