import type { AnchorRef } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useForwardedWheel } from '../../canvas/useForwardedWheel.ts';
import { PinButton } from '../../comments/pins/PinButton.tsx';
import styles from '../../comments/pins/Pins.module.css';
import { nearnessOf, pinsOf } from '../../comments/pins/pins.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';

import { pointOf } from './placePins.ts';

interface PinsLayerProps {
  readonly threads: readonly Thread[];
  readonly openId: string | undefined;
  readonly draft: AnchorRef | undefined;
  readonly onOpen: (threads: readonly Thread[]) => void;
}

/**
 * The pins over the canvas. Following the viewport moves their elements and renders nothing; a change of the map renders
 * pins, and no card.
 */
export const PinsLayer = memo(function PinsLayer({ threads, openId, draft, onOpen }: PinsLayerProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const layout = useEditorState((state) => state.layout);
  const nearness = useEditorState(({ zoom }) => nearnessOf(zoom));
  const root = useRef<HTMLDivElement>(null);
  useForwardedWheel(root);
  const pins = useMemo(
    () => pinsOf({ map, layout }, threads, draft, nearness),
    [map, layout, threads, draft, nearness],
  );

  useLayoutEffect(() => {
    const elements = [...(root.current?.children ?? [])] as HTMLElement[];
    return editor.view.onViewport((x, y, zoom, width) => {
      for (const [index, pin] of pins.entries()) {
        const element = elements[index];
        const point = pointOf(pin, layout, { x, y, zoom, width });
        if (!element) continue;
        element.hidden = !point;
        if (point) element.style.transform = `translate(${point.x}px, ${point.y}px)`;
      }
    });
  }, [editor, pins, layout]);

  return (
    <div ref={root} className={styles.layer}>
      {pins.map((pin) => (
        <PinButton key={pin.key} pin={pin} isOpen={pin.threads.some(({ id }) => id === openId)} onOpen={onOpen} />
      ))}
    </div>
  );
});
