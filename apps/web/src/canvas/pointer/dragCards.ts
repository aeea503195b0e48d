import { openMenu } from '../../editor/actions/openMenu.ts';
import { type CargoDrag, dragCargo } from '../../editor/moving/dragCargo.ts';
import type { Editor } from '../../store/createEditor.ts';
import { selectionOf } from '../../store/selection.ts';
import { trackPointer } from './trackPointer.ts';

/**
 * A pointer pressed on a card: selects it (Shift, Ctrl or Cmd adds it or takes it away), and drags all that is selected.
 * With Alt a copy is dragged. A finger drags only what is selected already, since it moves the view otherwise.
 */
export function dragCards(editor: Editor, event: PointerEvent, id: string): void {
  const { selection } = editor.state;
  const ids = selection.kind === 'cards' ? selection.ids : new Set<string>();
  const wasSelected = ids.has(id);
  const adds = event.shiftKey || event.ctrlKey || event.metaKey;
  const isTouch = event.pointerType === 'touch';
  editor.stand({ kind: 'card', id });
  if (!wasSelected && !isTouch) editor.select(selectionOf(adds ? [...ids, id] : [id]));

  let drag: CargoDrag | undefined;
  trackPointer(event, {
    threshold: isTouch ? 8 : 4,
    onStart: (start) => {
      if (!editor.state.mayEdit || (isTouch && !wasSelected)) return;
      const chosen = editor.state.selection;
      const all = chosen.kind === 'cards' && chosen.ids.has(id) ? [...chosen.ids] : [id];
      const cargo = { kind: 'cards', ids: all, grabbedId: id, copy: start.altKey } as const;
      drag = dragCargo(editor, cargo, event.clientX, event.clientY);
    },
    onMove: (move) => drag?.moveTo(move.clientX, move.clientY),
    onDrop: () => drag?.drop(),
    onCancel: () => drag?.cancel(),
    onClick: () => {
      if (adds && wasSelected) editor.select(selectionOf([...ids].filter((other) => other !== id)));
      else if (!adds) editor.select(selectionOf([id]));
    },
    onHold: () => {
      editor.select(selectionOf([id]));
      openMenu.run(editor);
    },
  });
}
