import { useStore } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import { shortNameOfCard } from '../../editor/texts/nameOfConnection.ts';
import { messages } from '../../i18n/connectionMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { cardIndex, idOf } from '../viewport/cardIndex.ts';
import { FAR } from '../viewport/zooms.ts';
import styles from './Connections.module.css';
import { boxOfCard } from './lineFrom.ts';
import { useConnectionDrag } from './useConnectionDrag.ts';

/** Px beside a card within which its handles stay. */
const NEAR = 16;

/** Half of a handle's width (px). */
const REACH = 12;

/** At the sides of the card that is selected or under the pointer, from where connections are dragged. */
export function Handles({ line }: { readonly line: RefObject<SVGPathElement | null> }) {
  const map = useEditorState((state) => state.map);
  const layout = useEditorState((state) => state.layout);
  const isIdle = useEditorState(({ mode }) => mode.kind === 'idle');
  const selected = useEditorState(({ selection }) =>
    selection.kind === 'cards' && selection.ids.size === 1 ? [...selection.ids][0] : undefined,
  );
  const hovered = useHoveredCard();
  const drag = useConnectionDrag(line);
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  if (!isIdle) return null;
  const ids = new Set([selected, hovered].filter((id) => id !== undefined));
  return [...ids].flatMap((cardId) => {
    const box = boxOfCard(layout, cardId);
    if (!box) return [];
    const name = shortNameOfCard(map, cardId);
    // Beside a face, which is no larger than a handle; on the edges of a card.
    const beside = layout.pointById.has(cardId) ? REACH * scale : 0;
    return (['to', 'from'] as const).map((end) => (
      <button
        key={`${cardId} ${end}`}
        type="button"
        // The keyboard has L for it.
        tabIndex={-1}
        className={`${styles.handle} nodrag nopan`}
        data-connect={end}
        style={{
          left: end === 'from' ? box.x + box.w + beside : box.x - beside,
          top: box.y + box.h / 2,
          scale: String(scale),
        }}
        aria-label={messages.handle(end, name)}
        data-tooltip={messages.handle(end, name)}
        {...(end === 'from' ? { 'data-tooltip-shortcut': 'L' } : {})}
        onPointerDown={(event) => drag(event, { cardId, end })}
      />
    ));
  });
}

/** The card under the mouse, or right beside it; from near only. */
function useHoveredCard(): string | undefined {
  const editor = useEditor();
  const canvas = useCanvas();
  const [hovered, setHovered] = useState<string>();
  useEffect(() => {
    const root = document.querySelector('[data-canvas]');
    if (!root || !canvas) return;
    const onMove = (event: Event) => {
      const { pointerType, buttons, clientX, clientY, target } = event as PointerEvent;
      if (pointerType !== 'mouse' || buttons !== 0) return;
      if (target instanceof Element && target.closest('[data-connect]')) return;
      // What lies over the map isn't the map.
      const isOnMap = target instanceof Element && target.closest('.react-flow__renderer') !== null;
      const { x, y } = canvas.toLayout(clientX, clientY);
      const index = cardIndex(editor.state.layout);
      const isNear = isOnMap && canvas.zoom >= FAR;
      const item = isNear ? (index.at(x, y) ?? index.at(x - NEAR, y) ?? index.at(x + NEAR, y)) : undefined;
      setHovered(item && idOf(item));
    };
    const onLeave = () => setHovered(undefined);
    root.addEventListener('pointermove', onMove, { passive: true });
    root.addEventListener('pointerleave', onLeave);
    return () => {
      root.removeEventListener('pointermove', onMove);
      root.removeEventListener('pointerleave', onLeave);
    };
  }, [editor, canvas]);
  return hovered;
}
