import { messages } from '../../i18n/detailMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { Section, TextLine } from './Fields.tsx';
import styles from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';

/** Everything about a step. */
export function StepDetails({ id }: { readonly id: string }) {
  const stage = useEditorState(({ map }) => map.stages[map.steps[id]?.stageId ?? '']?.name);
  const text = messages.editor;
  return (
    <>
      <h2 className={styles.title}>{text.inspector.step}</h2>
      <p className={styles.where}>{stage}</p>
      <Section title={text.inspector.content}>
        <TextLine of={{ in: 'steps', id }} field="name" label={text.fields.name} required />
        <SelectionButtons actions={[duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
