import { cardIndex, idOf } from '../../canvas/viewport/cardIndex.ts';
import type { Editor } from '../../store/createEditor.ts';
import { endTyping } from '../typing/typing.ts';
import { type Connecting, cancelConnecting, connect } from './connect.ts';

/** A pointer that carries an end of a connection over the canvas. */
export interface ConnectionDrag {
  /** The pointer is at this point of the window now. */
  moveTo(clientX: number, clientY: number): void;
  drop(): void;
  cancel(): void;
}

/**
 * Begins to drag an end of a connection from a point of the window on. The card under the pointer becomes the target; near
 * an edge the canvas scrolls, also while the pointer rests. One change of the map, on drop.
 *
 * @param follow told of where the pointer is on the layout, once in every step.
 */
export function dragConnection(
  editor: Editor,
  held: Pick<Connecting, 'cardId' | 'end' | 'connectionId'>,
  from: { readonly x: number; readonly y: number },
  follow: (x: number, y: number) => void,
): ConnectionDrag {
  endTyping(editor);
  let at = from;
  let frame = 0;
  let mayScroll = false;
  editor.setMode({ kind: 'connecting', by: 'drag', ...held, targetId: undefined });

  const update = () => {
    const { mode, layout } = editor.state;
    // A colleague may have deleted the card.
    if (mode.kind !== 'connecting') return;
    const { x, y } = editor.view.toLayout(at.x, at.y);
    follow(x, y);
    const item = editor.view.holds(at.x, at.y) ? cardIndex(layout).at(x, y) : undefined;
    const targetId = item && idOf(item);
    if (targetId !== mode.targetId) editor.setMode({ ...mode, targetId });
  };
  const scroll = () => {
    // A drag that begins near an edge is not meant to scroll there at once.
    mayScroll ||= !editor.view.isAtEdge(at.x, at.y);
    if (mayScroll && editor.view.scrollAtEdge(at.x, at.y)) update();
    frame = requestAnimationFrame(scroll);
  };
  frame = requestAnimationFrame(scroll);
  update();

  return {
    moveTo(x, y) {
      at = { x, y };
      update();
    },
    drop() {
      cancelAnimationFrame(frame);
      const { mode } = editor.state;
      if (mode.kind === 'connecting') connect(editor, mode.targetId);
    },
    cancel() {
      cancelAnimationFrame(frame);
      cancelConnecting(editor);
    },
  };
}
