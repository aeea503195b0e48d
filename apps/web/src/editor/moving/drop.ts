import { duplicateCards, moveLane, moveStage, moveStep, newId } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { type Cargo, IDLE, type Target } from '../../store/mode.ts';
import { addCardTo } from '../cards/addCardTo.ts';
import { nameOfTarget } from '../texts/nameOfTarget.ts';
import { moveSelection } from './moveSelection.ts';
import { collapsedStage, tellOfCollapsed } from './tellOfCollapsed.ts';

/** Lets go of what is moved, at its target: one step of undo. Nothing happens where there is none, or it can't be taken. */
export function drop(editor: Editor): void {
  const { mode, map } = editor.state;
  if (mode.kind !== 'moving') return;
  editor.setMode(IDLE);
  const { cargo, target } = mode;
  if (!target) return;
  const where = nameOfTarget(map, cargo, target);
  if (target.kind === 'cell' && !target.takes) {
    editor.announce(messages.editor.announce.refused(where));
    return;
  }
  put(editor, cargo, target);
  if (cargo.kind !== 'new-card') editor.announce(messages.editor.announce.moved(where));
}

/** Puts the cargo back where it came from. */
export function cancelMove(editor: Editor): void {
  if (editor.state.mode.kind !== 'moving') return;
  editor.setMode(IDLE);
  editor.announce(messages.editor.announce.cancelled);
}

function put(editor: Editor, cargo: Cargo, target: Target): void {
  switch (cargo.kind) {
    case 'stage':
      if (target.kind === 'stage') editor.dispatch(moveStage, { id: cargo.id, index: target.index });
      editor.goTo(cargo);
      return;
    case 'lane':
      if (target.kind === 'lane') editor.dispatch(moveLane, { id: cargo.id, index: target.index });
      editor.goTo(cargo);
      return;
    case 'step':
      if (target.kind === 'step') {
        editor.dispatch(moveStep, { id: cargo.id, stageId: target.stageId, index: target.index });
      }
      editor.goTo(cargo);
      return;
    case 'new-card':
      if (target.kind === 'cell') addCardTo(editor, target, { index: target.index });
      return;
    case 'cards':
      if (target.kind === 'cell') putCards(editor, cargo, target);
  }
}

function putCards(
  editor: Editor,
  cargo: Extract<Cargo, { kind: 'cards' }>,
  target: Extract<Target, { kind: 'cell' }>,
): void {
  const copies = new Map(cargo.ids.map((id) => [id, cargo.copy ? newId() : id]));
  editor.endStep();
  if (cargo.copy && !editor.dispatch(duplicateCards, { ids: [...copies] }, 'open')) return;
  const ids = [...copies.values()];
  const grabbedId = copies.get(cargo.grabbedId) ?? cargo.grabbedId;
  const { laneId, stepId, index } = target;
  editor.dispatch(moveSelection, { ids, grabbedId, laneId, stepId, index }, 'open');
  editor.endStep();
  const stage = collapsedStage(editor, stepId);
  if (stage) editor.goTo({ kind: 'stage', id: stage.id });
  else {
    editor.goTo({ kind: 'card', id: grabbedId }, 'keep');
    editor.select({ kind: 'cards', ids: new Set(ids) });
  }
  tellOfCollapsed(editor, ids);
}
