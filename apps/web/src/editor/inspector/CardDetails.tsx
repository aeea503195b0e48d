import { type Card, CONFIDENCES, LANE_KIND_OF_CARD } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { moveBySteps } from '../actions/moveBySteps.ts';
import { KindIcon } from '../bars/KindIcon.tsx';
import { canSpan, mostSteps } from '../sizing/spans.ts';
import { whereabouts } from '../texts/nameOf.ts';
import { CardConnections } from './CardConnections.tsx';
import { EmotionFields } from './EmotionFields.tsx';
import { Choice, NumberLine, Section, TextLine } from './Fields.tsx';
import styles from './Inspector.module.css';
import { KindFields } from './KindFields.tsx';
import { LinkedEvidence } from './LinkedEvidence.tsx';
import { ownersIn } from './ownersIn.ts';
import { SelectionButtons } from './SelectionButtons.tsx';
import { Swatches } from './Swatches.tsx';

/** Everything about one card. */
export function CardDetails({ id }: { readonly id: string }) {
  const card = useEditorState(({ map }) => map.cards[id]);
  return card ? <Details card={card} /> : null;
}

function Details({ card }: { readonly card: Card }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const text = messages.editor;
  const of = { in: 'cards', id: card.id } as const;
  const { stage, step, lane } = whereabouts(map, card.laneId, card.stepId);
  return (
    <>
      <h2 className={styles.kind}>
        <KindIcon name={LANE_KIND_OF_CARD[card.kind]} />
        {text.cardKinds[card.kind]}
      </h2>
      <p className={styles.where}>{[stage, step, lane].filter(Boolean).join(' · ')}</p>
      <Section title={text.inspector.content}>
        {card.kind === 'emotion' ? <EmotionFields cards={[card]} of={of} /> : <KindFields kind={card.kind} of={of} />}
      </Section>
      <Section title={text.inspector.certainty}>
        <Choice
          of={of}
          field="confidence"
          label={text.fields.confidence}
          none={text.fields.notSaid}
          options={CONFIDENCES.map((value) => ({ value, label: text.confidences[value] }))}
        />
        <TextLine of={of} field="owner" label={text.fields.owner} list={() => ownersIn(editor.state.map)} />
        <LinkedEvidence cards={[card]} />
      </Section>
      <CardConnections cardId={card.id} />
      <Section title={text.inspector.card}>
        {card.kind === 'emotion' ? null : (
          <Swatches of={of} label={text.colours.label} automatic={text.colours.ofKind} />
        )}
        {canSpan(card) ? (
          <NumberLine
            of={of}
            field="span"
            label={text.fields.span}
            range={{ least: 1, most: mostSteps(map, card), whole: true, required: true }}
          />
        ) : null}
        <SelectionButtons actions={[moveBySteps, duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
