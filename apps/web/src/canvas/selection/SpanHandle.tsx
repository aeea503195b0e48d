import { useStore } from '@xyflow/react';
import { canSpan } from '../../editor/sizing/spans.ts';
import { messages } from '../../i18n/handMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useIsNear } from '../viewport/useIsNear.ts';
import styles from './Edges.module.css';
import { trackSize } from './trackSize.ts';

/** The far edge of the selected card: drag it over the steps that the card covers. */
export function SpanHandle() {
  const editor = useEditor();
  const box = useEditorState(({ selection, layout, mode }) => {
    if (mode.kind !== 'idle' || selection.kind !== 'cards' || selection.ids.size !== 1) return undefined;
    return layout.cardById.get([...selection.ids][0] ?? '');
  });
  const isNear = useIsNear();
  // Never smaller on the screen than can be hit.
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  if (!box || !isNear || !canSpan(box.card)) return null;
  return (
    <button
      type="button"
      // The keyboard has the menu and the panel for it.
      tabIndex={-1}
      className={`${styles.span} nodrag nopan`}
      style={{ left: box.x + box.w, top: box.y + box.h, scale: String(scale) }}
      aria-label={messages.sizes.edges.card}
      data-tooltip={messages.sizes.edges.card}
      onPointerDown={(event) => trackSize(editor, { kind: 'card', id: box.id }, event)}
    />
  );
}
