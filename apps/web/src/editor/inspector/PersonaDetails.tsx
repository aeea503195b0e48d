import { ArrowLeft, Plus } from 'lucide-react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { NOTHING } from '../../store/selection.ts';
import { Button } from '../../ui/Button.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { addCurve } from '../feelings/addCurve.ts';
import { Choice, ListLines, Section, TextLine, TextLines, Toggle } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './Inspector.module.css';
import { PictureField } from './PictureField.tsx';
import { Swatches } from './Swatches.tsx';

/** Everything about a persona. */
export function PersonaDetails({ id }: { readonly id: string }) {
  const editor = useEditor();
  const of = { in: 'personas', id } as const;
  const text = messages.editor;
  return (
    <>
      <h2 className={styles.title}>{text.inspector.persona}</h2>
      <Section title={text.inspector.content}>
        <TextLine of={of} field="name" label={text.fields.name} required />
        <PictureField of={{ kind: 'persona', id }} />
        <TextLine of={of} field="role" label={text.fields.role} />
        <TextLines of={of} field="quote" label={text.fields.personaQuote} />
        <ListLines of={of} field="goals" label={text.fields.goals} />
        <ListLines of={of} field="needs" label={text.fields.needs} />
        <ListLines of={of} field="frustrations" label={text.fields.frustrations} />
        <Choice
          of={of}
          field="basis"
          label={text.fields.basis}
          options={(['researched', 'assumed'] as const).map((value) => ({ value, label: text.bases[value] }))}
        />
        <Swatches of={of} label={text.colours.label} />
        <Toggle of={of} field="hidden" label={text.fields.visible} inverted />
        <div className={styles.buttons}>
          <Button size="small" icon={<ArrowLeft />} onClick={() => editor.select(NOTHING)}>
            {text.inspector.toMap}
          </Button>
          <ForEditors>
            <Button size="small" variant="danger" onClick={() => deleteSelection.run(editor)}>
              {text.deleteButton}
            </Button>
          </ForEditors>
        </div>
      </Section>
      <ForEditors>
        <PersonaCurves id={id} />
      </ForEditors>
    </>
  );
}

/** Ways to the persona's emotion curves: as they feel, and as they should. */
function PersonaCurves({ id }: { readonly id: string }) {
  const editor = useEditor();
  const text = messages.editor.curves;
  return (
    <Section title={text.title}>
      <div className={styles.buttons}>
        {(['as-is', 'to-be'] as const).map((variant) => (
          <Button
            key={variant}
            size="small"
            icon={<Plus />}
            onClick={() => {
              addCurve(editor, { personaId: id, variant });
              // Once the point is in the page.
              requestAnimationFrame(() => editor.view.takeFocus());
            }}
          >
            {text.add[variant]}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{text.hint}</p>
    </Section>
  );
}
