import type { Editor } from '../../store/createEditor.ts';
import type { Direction } from '../keyboard/nextPlace.ts';
import { nameOfTarget } from '../texts/nameOfTarget.ts';
import { nextTarget } from './nextTarget.ts';

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
