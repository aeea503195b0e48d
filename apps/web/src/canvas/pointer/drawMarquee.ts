import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { selectionOf } from '../../store/selection.ts';
import type { CanvasController } from '../viewport/CanvasController.ts';
import { cardIndex, idOf } from '../viewport/cardIndex.ts';
import { trackPointer } from './trackPointer.ts';

/** A pointer pressed on the ground: drawn out, it selects every card that the rectangle touches. */
export function drawMarquee(
  editor: Editor,
  controller: CanvasController,
  event: PointerEvent,
  element: HTMLElement | null,
  onClick: () => void,
): void {
  const from = controller.toLayout(event.clientX, event.clientY);
  const { selection } = editor.state;
  const before =
    (event.shiftKey || event.ctrlKey || event.metaKey) && selection.kind === 'cards' ? [...selection.ids] : [];
  let at = { x: event.clientX, y: event.clientY };
  let frame = 0;

  const follow = () => {
    const to = controller.toLayout(at.x, at.y);
    const rect = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(to.x - from.x),
      h: Math.abs(to.y - from.y),
    };
    if (element) {
      element.hidden = false;
      element.style.left = `${rect.x}px`;
      element.style.top = `${rect.y}px`;
      element.style.width = `${rect.w}px`;
      element.style.height = `${rect.h}px`;
    }
    const { layout, selection: now } = editor.state;
    const found = cardIndex(layout).within(rect).map(idOf);
    const next = selectionOf([...before, ...found]);
    const same =
      now.kind === next.kind && (now.kind !== 'cards' || next.kind !== 'cards' || sameSet(now.ids, next.ids));
    if (!same) editor.select(next);
  };
  const scroll = () => {
    if (controller.scrollAtEdge(at.x, at.y)) follow();
    frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    if (element) element.hidden = true;
  };

  trackPointer(event, {
    onStart: () => {
      editor.set({ hover: undefined });
      frame = requestAnimationFrame(scroll);
    },
    onMove: (move) => {
      at = { x: move.clientX, y: move.clientY };
      follow();
    },
    onDrop: () => {
      end();
      const { selection: chosen } = editor.state;
      const first = chosen.kind === 'cards' ? [...chosen.ids][0] : undefined;
      if (first) editor.stand({ kind: 'card', id: first });
      editor.announce(messages.editor.announce.selected(chosen.kind === 'cards' ? chosen.ids.size : 0));
    },
    onCancel: () => {
      end();
      editor.select(selectionOf(before));
    },
    onClick,
  });
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
