import { openMenu } from '../../editor/actions/openMenu.ts';
import { draftScore, letGoOfFeeling } from '../../editor/feelings/feeling.ts';
import type { Editor } from '../../store/createEditor.ts';
import { selectionOf } from '../../store/selection.ts';
import type { CanvasController } from '../viewport/CanvasController.ts';
import { trackPointer } from './trackPointer.ts';

/**
 * A pointer pressed on a face of an emotion curve: selects it, and moves it up and down with the curve following. The map
 * is changed once, when it is let go.
 */
export function holdPoint(editor: Editor, controller: CanvasController, event: PointerEvent, cardId: string): void {
  const { selection } = editor.state;
  const ids = selection.kind === 'cards' ? [...selection.ids] : [];
  const adds = event.shiftKey || event.ctrlKey || event.metaKey;
  editor.stand({ kind: 'card', id: cardId });
  if (adds) {
    const others = ids.filter((id) => id !== cardId);
    editor.select(selectionOf(ids.includes(cardId) ? others : [...ids, cardId]));
    return;
  }
  editor.select(selectionOf([cardId]));
  const from = controller.toLayout(event.clientX, event.clientY);
  const point = editor.state.layout.pointById.get(cardId);
  const unit = editor.state.layout.lanes.find((lane) => lane.id === point?.card.laneId)?.plot?.unit ?? 1;
  if (!point) return;

  trackPointer(event, {
    threshold: 3,
    onStart: () => {
      if (!editor.state.mayEdit) return;
      editor.endStep();
      editor.setMode({ kind: 'feeling', cardId });
    },
    onMove: (move) => {
      if (editor.state.mode.kind !== 'feeling') return;
      const { y } = controller.toLayout(move.clientX, move.clientY);
      draftScore(editor, cardId, point.score + (from.y - y) / unit);
    },
    onDrop: () => letGoOfFeeling(editor, true),
    onCancel: () => letGoOfFeeling(editor, false),
    onHold: () => openMenu.run(editor),
  });
}
