import { LIMITS } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { NumberLine, Section, TextLine } from './Fields.tsx';
import styles from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';

const WIDTHS = { ...LIMITS.stepWidth, whole: true } as const;

/** Everything about a step. */
export function StepDetails({ id }: { readonly id: string }) {
  const stage = useEditorState(({ map }) => map.stages[map.steps[id]?.stageId ?? '']?.name);
  const of = { in: 'steps', id } as const;
  const text = messages.editor;
  return (
    <>
      <h2 className={styles.title}>{text.inspector.step}</h2>
      <p className={styles.where}>{stage}</p>
      <Section title={text.inspector.content}>
        <TextLine of={of} field="name" label={text.fields.name} required />
        <NumberLine of={of} field="width" label={text.fields.width} hint={text.fields.widthHint} range={WIDTHS} />
        <SelectionButtons actions={[duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
