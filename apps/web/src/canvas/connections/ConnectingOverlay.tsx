import { useRef } from 'react';
import { cancelConnecting, connect } from '../../editor/connecting/connect.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { forwardTouch } from '../forwardTouch.ts';
import { useForwardedWheel } from '../useForwardedWheel.ts';
import { cardIndex, idOf } from '../viewport/cardIndex.ts';
import styles from './Connections.module.css';

/** Lies over the canvas while the card to connect to is chosen without dragging. */
export function ConnectingOverlay() {
  const isChoosing = useEditorState(({ mode }) => mode.kind === 'connecting' && mode.by === 'steps');
  return isChoosing ? <Overlay /> : null;
}

function Overlay() {
  const editor = useEditor();
  const layer = useRef<HTMLDivElement>(null);
  useForwardedWheel(layer);
  const cardAt = (event: { clientX: number; clientY: number }) => {
    const { x, y } = editor.view.toLayout(event.clientX, event.clientY);
    const item = cardIndex(editor.state.layout).at(x, y);
    return item && idOf(item);
  };
  const look = (targetId: string | undefined) => {
    const { mode } = editor.state;
    if (mode.kind === 'connecting' && mode.targetId !== targetId) editor.setMode({ ...mode, targetId });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is the map beneath that is pointed at
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas has the keys
    <div
      ref={layer}
      className={styles.overlay}
      data-connecting=""
      // The focus stays on the canvas, which has the keys.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => event.pointerType === 'mouse' && look(cardAt(event))}
      onTouchStart={forwardTouch}
      onTouchMove={forwardTouch}
      onTouchEnd={forwardTouch}
      onTouchCancel={forwardTouch}
      onClick={(event) => connect(editor, cardAt(event))}
      onContextMenu={(event) => {
        event.preventDefault();
        cancelConnecting(editor);
      }}
    />
  );
}
