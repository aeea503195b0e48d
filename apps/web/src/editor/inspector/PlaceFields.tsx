import { laneTakes, putCards } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Select } from '../../ui/Select.tsx';
import { gridOf } from '../grid/gridOf.ts';
import { tellOfCollapsed } from '../moving/tellOfCollapsed.ts';
import { MIXED } from './Fields.tsx';
import { areDifferent } from './useField.ts';

/** Where several cards are: choosing another step or lane moves them there, those that it takes. */
export function PlaceFields({ ids }: { readonly ids: readonly string[] }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const text = messages.editor;
  const { stages, steps, cardLanes } = gridOf(map);
  const cards = ids.flatMap((id) => map.cards[id] ?? []);
  const mixed = { value: MIXED, label: text.fields.mixed, disabled: true };
  const isMixed = { stepId: areDifferent(map, ids, 'stepId'), laneId: areDifferent(map, ids, 'laneId') };

  const move = (to: { laneId: string } | { stepId: string }, name: string) => {
    if (!editor.dispatch(putCards, { ids, ...to })) return;
    const after = editor.state.map.cards;
    const isThere = (id: string) =>
      'laneId' in to ? after[id]?.laneId === to.laneId : after[id]?.stepId === to.stepId;
    const moved = ids.filter(isThere).length;
    editor.announce(text.inspector.movedTo(moved, name, ids.length - moved));
    tellOfCollapsed(editor, ids);
  };
  const nameOfStep = (stepId: string) => {
    const step = map.steps[stepId];
    const stage = map.stages[step?.stageId ?? ''];
    const siblings = steps.filter(({ stageId }) => stageId === step?.stageId);
    const number = siblings.findIndex(({ id }) => id === stepId) + 1;
    const own = step?.name.trim() || (siblings.length > 1 ? text.names.step('', number) : '');
    const place = `${stages.findIndex(({ id }) => id === stage?.id) + 1}. ${stage?.name.trim() || text.things.stage}`;
    return [place, own].filter(Boolean).join(' · ');
  };
  const lanes = cardLanes.filter((lane) => cards.some((card) => laneTakes(map, lane.id, card)));
  return (
    <>
      <Select
        label={text.inspector.step}
        value={isMixed.stepId ? MIXED : (cards[0]?.stepId ?? '')}
        options={[...(isMixed.stepId ? [mixed] : []), ...steps.map(({ id }) => ({ value: id, label: nameOfStep(id) }))]}
        onChange={(stepId) => move({ stepId }, nameOfStep(stepId))}
      />
      <Select
        label={text.inspector.laneOfCards}
        value={isMixed.laneId ? MIXED : (cards[0]?.laneId ?? '')}
        options={[
          ...(isMixed.laneId ? [mixed] : []),
          ...lanes.map(({ id, name }) => ({ value: id, label: name.trim() || text.things.lane })),
        ]}
        onChange={(laneId) => move({ laneId }, map.lanes[laneId]?.name.trim() || text.things.lane)}
      />
    </>
  );
}
