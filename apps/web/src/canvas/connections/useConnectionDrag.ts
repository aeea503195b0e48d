import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import { beginConnecting, type Connecting } from '../../editor/connecting/connect.ts';
import { type ConnectionDrag, dragConnection } from '../../editor/connecting/dragConnection.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { trackPointer } from '../pointer/trackPointer.ts';
import { boxOfCard, lineFrom } from './lineFrom.ts';

type Held = Pick<Connecting, 'cardId' | 'end' | 'connectionId'>;

/** What a press on a handle does: dragged, it draws a line to another card; without that, the card is chosen by a click. */
export function useConnectionDrag(line: RefObject<SVGPathElement | null>) {
  const editor = useEditor();
  return (event: ReactPointerEvent, held: Held) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const follow = (x: number, y: number) => {
      const box = boxOfCard(editor.state.layout, held.cardId);
      // The line comes into the page with the mode that is set just before.
      const draw = () => box && line.current?.setAttribute('d', lineFrom(box, held.end, x, y));
      if (line.current) draw();
      else requestAnimationFrame(draw);
    };
    let drag: ConnectionDrag | undefined;
    trackPointer(event.nativeEvent, {
      onStart: (start) => {
        drag = dragConnection(editor, held, { x: start.clientX, y: start.clientY }, follow);
      },
      onMove: (move) => drag?.moveTo(move.clientX, move.clientY),
      onDrop: () => drag?.drop(),
      onCancel: () => drag?.cancel(),
      // After the click, which would choose what lies beneath.
      onClick: () => setTimeout(() => beginConnecting(editor, held)),
    });
  };
}
