import { useStore } from '@xyflow/react';
import { ImagePlus } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './PictureLayer.module.css';

/** The way to a picture, on the selected card that has none yet. The keyboard has the card's menu and details for it. */
export function PictureLayer() {
  const editor = useEditor();
  const box = useEditorState(({ selection, layout, mode, mayEdit }) => {
    if (!mayEdit || mode.kind !== 'idle' || selection.kind !== 'cards' || selection.ids.size !== 1) return undefined;
    const found = layout.cardById.get([...selection.ids][0] ?? '');
    return found?.card.kind === 'image' && found.card.asset === undefined ? found : undefined;
  });
  // Never smaller on the screen than can be hit, however small the map is.
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  const picture = box?.content.picture;
  if (!box || !picture) return null;
  const middle = { left: box.x + picture.x + picture.w / 2, top: box.y + picture.y + picture.h / 2 };
  return (
    <div className={styles.place} style={{ ...middle, scale: String(scale) }}>
      <Button
        size="small"
        tabIndex={-1}
        icon={<ImagePlus />}
        onClick={() => editor.page.choosePictures({ kind: 'card', id: box.id })}
      >
        {messages.editor.actions.choosePicture}
      </Button>
    </div>
  );
}
