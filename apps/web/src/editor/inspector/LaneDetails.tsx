import { inOrder, LANE_GROUPS, LIMITS } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { KindIcon } from '../bars/KindIcon.tsx';
import { CurveFields } from './CurveFields.tsx';
import { Choice, NumberLine, Section, TextLine, Toggle } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';

const HEIGHTS = { ...LIMITS.laneHeight, whole: true } as const;
const LINES = ['interaction', 'visibility', 'internal-interaction'] as const;

/** Everything about a lane. */
export function LaneDetails({ id }: { readonly id: string }) {
  const lane = useEditorState(({ map }) => map.lanes[id]);
  const personas = useEditorState(({ map }) => map.personas);
  const of = { in: 'lanes', id } as const;
  const text = messages.editor;
  if (!lane) return null;
  return (
    <>
      <h2 className={styles.kind}>
        <KindIcon name={lane.kind} />
        {text.inspector.lane(text.laneKinds[lane.kind])}
      </h2>
      <Section title={text.inspector.content}>
        <TextLine of={of} field="name" label={text.fields.name} required />
        {lane.kind === 'divider' ? (
          <Choice
            of={of}
            field="line"
            label={text.fields.line}
            none={text.fields.notSaid}
            options={LINES.map((value) => ({ value, label: text.lines[value] }))}
          />
        ) : (
          <Choice
            of={of}
            field="group"
            label={text.fields.group}
            options={LANE_GROUPS.map((value) => ({ value, label: text.groups[value] }))}
          />
        )}
        {Object.keys(personas).length > 0 && lane.kind !== 'divider' ? (
          <Choice
            of={of}
            field="personaId"
            label={text.fields.persona}
            none={text.fields.everybody}
            options={inOrder(personas).map((persona) => ({
              value: persona.id,
              label: persona.name || text.things.persona,
            }))}
          />
        ) : null}
        {lane.kind === 'divider' ? null : (
          <NumberLine of={of} field="height" label={text.fields.height} hint={text.fields.heightHint} range={HEIGHTS} />
        )}
        {lane.kind === 'divider' ? null : <Toggle of={of} field="collapsed" label={text.fields.collapsed} required />}
        <Toggle of={of} field="visible" label={text.fields.visible} required />
        <SelectionButtons actions={[duplicate, deleteSelection]} />
      </Section>
      {lane.kind === 'emotions' ? (
        <ForEditors>
          <CurveFields laneId={id} />
        </ForEditors>
      ) : null}
    </>
  );
}
