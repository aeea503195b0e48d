import { inOrder } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Select } from '../../ui/Select.tsx';
import { activeCurve } from '../feelings/activeCurve.ts';
import { chooseCurve } from '../feelings/addCurve.ts';
import { Section } from './Fields.tsx';

/** Which of a lane's curves new points belong to. Not part of the map. */
export function CurveFields({ laneId }: { readonly laneId: string }) {
  const editor = useEditor();
  const personas = inOrder(useEditorState(({ map }) => map.personas)).filter(({ hidden }) => !hidden);
  const personaId = useEditorState((state) => activeCurve(state, laneId).personaId);
  const variant = useEditorState((state) => activeCurve(state, laneId).variant);
  const text = messages.editor.fields;
  return (
    <Section title={messages.editor.curves.newPoints}>
      {personas.length > 0 ? (
        <Select
          label={text.persona}
          value={personaId ?? ''}
          options={[
            { value: '', label: text.everybody },
            ...personas.map(({ id, name }) => ({ value: id, label: name || messages.editor.things.persona })),
          ]}
          onChange={(id) => chooseCurve(editor, laneId, { variant, ...(id === '' ? {} : { personaId: id }) })}
        />
      ) : null}
      <Select<'as-is' | 'to-be'>
        label={text.variant}
        value={variant}
        options={(['as-is', 'to-be'] as const).map((value) => ({ value, label: text.variants[value] }))}
        onChange={(next) =>
          chooseCurve(editor, laneId, { variant: next, ...(personaId === undefined ? {} : { personaId }) })
        }
      />
    </Section>
  );
}
