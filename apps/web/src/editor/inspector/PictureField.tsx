import { setFields } from '@milepost/schema';
import { ImagePlus } from 'lucide-react';
import { messages } from '../../i18n/pictureMessages.ts';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { usePicture } from '../../pictures/usePicture.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import type { PictureGoal } from '../pictures/goal.ts';
import { ForEditors } from './ForEditors.tsx';
import styles from './PictureField.module.css';

/** A card's picture, or a persona's portrait: to be chosen, replaced and taken away. */
export function PictureField({ of }: { readonly of: Extract<PictureGoal, { id: string }> }) {
  const editor = useEditor();
  const { kind, id } = of;
  const asset = useEditorState(({ map }) => {
    if (kind === 'persona') return map.personas[id]?.portrait;
    const card = map.cards[id];
    return card?.kind === 'image' ? card.asset : undefined;
  });
  const text = messages.editor.picture;
  const remove = () => {
    if (kind === 'persona') editor.dispatch(setFields, { in: 'personas', id, fields: { portrait: null } });
    else editor.dispatch(setFields, { in: 'cards', id, fields: { asset: null, width: null, height: null } });
    editor.announce(text.removed);
  };
  return (
    <div className={styles.field} role="group" aria-label={kind === 'persona' ? text.portrait : text.label}>
      <span className={styles.label} aria-hidden="true">
        {kind === 'persona' ? text.portrait : text.label}
      </span>
      {asset === undefined ? null : <Preview asset={asset} isRound={kind === 'persona'} />}
      <ForEditors>
        <div className={styles.buttons}>
          <Button size="small" icon={<ImagePlus />} onClick={() => editor.page.choosePictures(of)}>
            {asset === undefined ? messages.editor.actions.choosePicture : text.replace}
          </Button>
          {asset === undefined ? null : (
            <Button size="small" onClick={remove}>
              {text.remove}
            </Button>
          )}
        </div>
        {asset === undefined ? <p className={styles.hint}>{text.hint}</p> : null}
      </ForEditors>
    </div>
  );
}

/** What it shows is said by the card's own words. */
function Preview({ asset, isRound }: { readonly asset: string; readonly isRound: boolean }) {
  const pictures = usePictures();
  const state = usePicture(asset);
  if (!state) return <div className={styles.preview} data-round={isRound} />;
  if (state === 'missing') return <p className={styles.hint}>{messages.editor.picture.missing}</p>;
  return <img className={styles.preview} data-round={isRound} src={pictures?.urlOf(asset)} alt="" />;
}
