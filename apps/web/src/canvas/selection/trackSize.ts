import type { PointerEvent as ReactPointerEvent } from 'react';
import { dragSize, type SizeDrag } from '../../editor/sizing/dragSize.ts';
import type { Sized } from '../../editor/sizing/setSize.ts';
import type { Editor } from '../../store/createEditor.ts';
import { trackPointer } from '../pointer/trackPointer.ts';

/** A pointer pressed on an edge: drags it until it is let go. Escape gives it up. */
export function trackSize(editor: Editor, of: Sized, event: ReactPointerEvent<HTMLElement>): void {
  if (event.button !== 0) return;
  // Its cursor stays, wherever the pointer goes.
  event.currentTarget.setPointerCapture(event.pointerId);
  const { clientX, clientY } = event;
  let drag: SizeDrag | undefined;
  trackPointer(event.nativeEvent, {
    threshold: 3,
    onStart: () => {
      drag = dragSize(editor, of, clientX, clientY);
    },
    onMove: (move) => drag?.moveTo(move.clientX, move.clientY),
    onDrop: () => drag?.keep(),
    onCancel: () => drag?.cancel(),
  });
}
