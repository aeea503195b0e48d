import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import type { Target } from '../../store/mode.ts';
import type { Direction } from '../keyboard/nextPlace.ts';
import { cargoOf } from './cargoOf.ts';
import { drop } from './drop.ts';
import { nextTarget } from './nextTarget.ts';
import { whereItIs } from './whereItIs.ts';

/** The place beside where the selection is now, or undefined when there is none in that direction. */
export function placeBeside(state: EditorState, direction: Direction): Target | undefined {
  const cargo = cargoOf(state);
  const now = cargo && whereItIs(state.map, cargo, state.place);
  const next = cargo && now && nextTarget(state.map, cargo, now, direction);
  return next && !sameTarget(next, now) ? next : undefined;
}

/** Moves the selection one place further, at once. */
export function moveByOne(editor: Editor, direction: Direction): void {
  const cargo = cargoOf(editor.state);
  const target = placeBeside(editor.state, direction);
  if (!cargo || !target) return;
  editor.setMode({ kind: 'moving', cargo, by: 'steps', target });
  drop(editor);
}

function sameTarget(a: Target, b: Target): boolean {
  if (a.kind !== b.kind || a.index !== b.index) return false;
  if (a.kind === 'cell' && b.kind === 'cell') return a.laneId === b.laneId && a.stepId === b.stepId;
  return a.kind !== 'step' || b.kind !== 'step' || a.stageId === b.stageId;
}
