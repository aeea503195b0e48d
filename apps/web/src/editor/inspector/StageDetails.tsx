import { STAGE_KINDS } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { addStep } from '../actions/addStep.ts';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { Choice, Section, TextLine, TextLines, Toggle } from './Fields.tsx';
import styles from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';
import { Swatches } from './Swatches.tsx';

/** Everything about a stage. */
export function StageDetails({ id }: { readonly id: string }) {
  const of = { in: 'stages', id } as const;
  const text = messages.editor;
  return (
    <>
      <h2 className={styles.title}>{text.inspector.stage}</h2>
      <Section title={text.inspector.content}>
        <TextLine of={of} field="name" label={text.fields.name} required />
        <Choice
          of={of}
          field="kind"
          label={text.fields.stageKind}
          options={STAGE_KINDS.map((value) => ({ value, label: text.stageKinds[value] }))}
        />
        <TextLines of={of} field="goal" label={text.fields.goal} />
        <TextLine of={of} field="duration" label={text.fields.duration} hint={text.fields.durationHint} />
        <Swatches of={of} label={text.colours.label} />
        <Toggle of={of} field="collapsed" label={text.fields.collapsed} />
      </Section>
      <Section title={text.inspector.stage}>
        <SelectionButtons actions={[addStep, duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
