import { inOrder, setFields } from '@milepost/schema';
import { Eye, Plus } from 'lucide-react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { addPersona } from '../actions/addPersona.ts';
import { addEvidence } from './addEvidence.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { Choice, DayLine, ListLines, Section, TextLine, TextLines } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './Inspector.module.css';
import { PersonaList } from './PersonaList.tsx';

const of = { in: 'map' } as const;

/** The map itself: what it is about, whose journey it is, what it rests on, and what is out of sight. */
export function MapDetails() {
  const text = messages.editor;
  return (
    <>
      <h2 className={styles.title}>{text.inspector.map}</h2>
      <Section title={text.inspector.about}>
        <TextLine of={of} field="title" label={text.fields.title} required />
        <TextLines of={of} field="scenario" label={text.fields.scenario} hint={text.fields.scenarioHint} />
        <TextLines of={of} field="goal" label={text.fields.goal} />
        <Choice
          of={of}
          field="state"
          label={text.fields.state}
          options={(['current', 'future'] as const).map((value) => ({ value, label: text.states[value] }))}
        />
        <TextLine of={of} field="owner" label={text.fields.owner} />
        <DayLine of={of} field="reviewBy" label={text.fields.reviewBy} />
        <ListLines of={of} field="tags" label={text.fields.tags} />
      </Section>
      <Personas />
      <EvidenceBase />
      <ForEditors>
        <HiddenLanes />
      </ForEditors>
    </>
  );
}

function Personas() {
  const editor = useEditor();
  const hasPersonas = useEditorState(({ map }) => Object.keys(map.personas).length > 0);
  const text = messages.editor;
  return (
    <Section title={text.inspector.personas}>
      {hasPersonas ? <PersonaList /> : <p className={styles.note}>{text.inspector.noPersonas}</p>}
      <ForEditors>
        <div>
          <Button size="small" icon={<Plus />} onClick={() => addPersona.run(editor)}>
            {text.actions.addPersona}
          </Button>
        </div>
      </ForEditors>
    </Section>
  );
}

function EvidenceBase() {
  const editor = useEditor();
  const evidence = useEditorState(({ map }) => map.evidence);
  const text = messages.editor;
  const all = Object.values(evidence);
  return (
    <Section title={text.evidence.title}>
      {all.length === 0 ? <p className={styles.note}>{text.evidence.none}</p> : null}
      {all.map((item) => (
        <EvidenceItem key={item.id} evidence={item} isOpen={item.text === ''} />
      ))}
      <ForEditors>
        <div>
          <Button size="small" icon={<Plus />} onClick={() => addEvidence(editor)}>
            {text.evidence.add}
          </Button>
        </div>
      </ForEditors>
    </Section>
  );
}

function HiddenLanes() {
  const editor = useEditor();
  const lanes = inOrder(useEditorState(({ map }) => map.lanes)).filter((lane) => !lane.visible);
  const text = messages.editor;
  if (lanes.length === 0) return null;
  return (
    <Section title={text.inspector.hiddenLanes}>
      <ul className={styles.list}>
        {lanes.map((lane) => (
          <li key={lane.id}>
            <button
              type="button"
              className={styles.entry}
              onClick={() => editor.dispatch(setFields, { in: 'lanes', id: lane.id, fields: { visible: true } })}
            >
              <Eye size={18} aria-hidden="true" />
              {text.inspector.showLane(lane.name)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
