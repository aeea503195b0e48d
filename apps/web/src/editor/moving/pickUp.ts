import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Cargo } from '../../store/mode.ts';
import type { Direction } from '../keyboard/nextPlace.ts';
import { nameOfTarget } from '../texts/nameOfTarget.ts';
import { nameOfCargo } from '../texts/nameOfThing.ts';
import { endTyping } from '../typing/typing.ts';
import { nextTarget } from './nextTarget.ts';
import { whereItIs } from './whereItIs.ts';

/** Begins to move something step by step: arrow keys or clicks on the canvas choose where it goes. */
export function pickUp(editor: Editor, cargo: Cargo): void {
  endTyping(editor);
  const { map, place } = editor.state;
  editor.setMode({ kind: 'moving', cargo, by: 'steps', target: whereItIs(map, cargo, place) });
  editor.view.takeFocus();
  editor.announce(messages.editor.announce.pickedUp(nameOfCargo(map, cargo)));
}

/** Moves the target of what was picked up to the next place in a direction. */
export function stepTarget(editor: Editor, direction: Direction): void {
  const { mode, map } = editor.state;
  if (mode.kind !== 'moving' || !mode.target) return;
  const target = nextTarget(map, mode.cargo, mode.target, direction, 'stop');
  if (target === mode.target) return;
  editor.setMode({ ...mode, target });
  if (target.kind === 'cell') editor.view.reveal({ kind: 'cell', laneId: target.laneId, stepId: target.stepId });
  editor.announce(nameOfTarget(map, mode.cargo, target));
}
