import { type FaceLevel, faceColour, faceOf, faceOps } from '@milepost/drawing';
import { type CardOf, inOrder } from '@milepost/schema';
import { Ops } from '../../canvas/Ops.tsx';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { setFace } from '../actions/setFace.ts';
import styles from './EmotionFields.module.css';
import { Choice, NumberLine, TextLine } from './Fields.tsx';
import type { FieldOf } from './useField.ts';

const SCORES = { least: -100, most: 100, required: true } as const;
const FACES: readonly FaceLevel[] = [1, 2, 3, 4, 5];

interface EmotionFieldsProps {
  readonly cards: readonly CardOf<'emotion'>[];
  readonly of: FieldOf;
}

/** Points of emotion curves: a face, a number, whose feeling it is. What each says is for one alone. */
export function EmotionFields({ cards, of }: EmotionFieldsProps) {
  const editor = useEditor();
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const personas = useEditorState(({ map }) => map.personas);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const text = messages.editor.fields;
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{text.feeling}</legend>
        <div className={styles.faces}>
          {FACES.map((level) => (
            <label key={level} className={styles.face} data-tooltip={messages.editor.faces[level]}>
              <input
                type="radio"
                disabled={!mayEdit}
                className={styles.radio}
                name="face"
                aria-label={messages.editor.faces[level]}
                checked={cards.every(({ score }) => faceOf(score) === level)}
                onChange={() => setFace[level - 1]?.run(editor)}
              />
              <svg width="34" height="34" viewBox="-3 -3 34 34" aria-hidden="true">
                <Ops
                  ops={faceOps(level, { x: 14, y: 14, r: 14 }, faceColour(level, theme.emotion), theme.surface, 'none')}
                />
              </svg>
            </label>
          ))}
        </div>
      </fieldset>
      <NumberLine of={of} field="score" label={text.score} hint={text.scoreHint} scale={100} range={SCORES} />
      {cards.length === 1 ? <TextLine of={of} field="label" label={text.label} /> : null}
      <Choice
        of={of}
        field="personaId"
        label={text.persona}
        none={text.everybody}
        options={inOrder(personas).map(({ id, name, hidden }) => ({
          value: id,
          label: [name || messages.editor.things.persona, hidden && messages.editor.inspector.notShown]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <Choice
        of={of}
        field="variant"
        label={text.variant}
        options={[
          { value: 'as-is', label: text.variants['as-is'] },
          { value: 'to-be', label: text.variants['to-be'] },
        ]}
      />
    </>
  );
}
