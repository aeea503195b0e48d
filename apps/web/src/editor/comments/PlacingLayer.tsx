import type { Anchor } from '@milepost/schema/http';
import { type PointerEvent, useRef, useState } from 'react';
import { forwardTouch } from '../../canvas/forwardTouch.ts';
import { useForwardedWheel } from '../../canvas/useForwardedWheel.ts';
import { boxOfAnchor } from '../../comments/pins/anchorBox.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { anchorAt } from './anchorAt.ts';
import { PlacingBanner } from './PlacingBanner.tsx';
import styles from './PlacingLayer.module.css';
import { usePlacingKeys } from './usePlacingKeys.ts';

interface PlacingLayerProps {
  readonly onPlace: (anchor: Anchor) => void;
  readonly onCancel: () => void;
}

/** Lies over the canvas until somebody has said what to comment on: by a click, or with Enter where the keyboard is. */
export function PlacingLayer({ onPlace, onCancel }: PlacingLayerProps) {
  const editor = useEditor();
  const [meant, setMeant] = useState<Anchor>();
  const layer = useRef<HTMLDivElement>(null);
  useForwardedWheel(layer);

  usePlacingKeys(onPlace, onCancel);

  const look = (event: PointerEvent) => {
    // A finger that moves moves the view.
    if (event.pointerType === 'touch') return;
    const next = anchorAt(editor, event.clientX, event.clientY, editor.state.zoom);
    if (next.kind !== meant?.kind || next.id !== meant.id) setMeant(next);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is the map beneath that is pointed at */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard on the whole page */}
      <div
        ref={layer}
        className={styles.layer}
        data-placing=""
        onPointerMove={look}
        onPointerLeave={() => setMeant(undefined)}
        onWheel={() => setMeant(undefined)}
        onTouchStart={forwardTouch}
        onTouchMove={forwardTouch}
        onTouchEnd={forwardTouch}
        onTouchCancel={forwardTouch}
        onClick={(event) => onPlace(anchorAt(editor, event.clientX, event.clientY, editor.state.zoom))}
        onContextMenu={(event) => {
          event.preventDefault();
          onCancel();
        }}
      >
        {meant ? <Outline anchor={meant} within={layer.current} /> : null}
      </div>
      <PlacingBanner onCancel={onCancel} />
    </>
  );
}

/** Around what a click would mean. */
function Outline({ anchor, within }: { readonly anchor: Anchor; readonly within: HTMLElement | null }) {
  const editor = useEditor();
  const box = boxOfAnchor(editor.state.layout, anchor);
  const frame = within?.getBoundingClientRect();
  const header = document.querySelector(`[data-place="${CSS.escape(`${anchor.kind} ${anchor.id}`)}"]`);
  if (!frame) return null;
  // Headers stay in sight, so theirs is where their element is.
  if (header && anchor.kind !== 'card') {
    const { left, top, width, height } = header.getBoundingClientRect();
    return <div className={styles.outline} style={{ left: left - frame.left, top: top - frame.top, width, height }} />;
  }
  if (!box) return null;
  const from = editor.view.toClient(box.x, box.y);
  const to = editor.view.toClient(box.x + box.w, box.y + box.h);
  return (
    <div
      className={styles.outline}
      style={{ left: from.x - frame.left, top: from.y - frame.top, width: to.x - from.x, height: to.y - from.y }}
    />
  );
}
