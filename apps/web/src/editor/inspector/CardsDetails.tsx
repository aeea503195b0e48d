import { CONFIDENCES } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { moveBySteps } from '../actions/moveBySteps.ts';
import { EmotionFields } from './EmotionFields.tsx';
import { Choice, Section, TextLine } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './Inspector.module.css';
import { KindFields } from './KindFields.tsx';
import { LinkedEvidence } from './LinkedEvidence.tsx';
import { ownersIn } from './ownersIn.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { SelectionButtons } from './SelectionButtons.tsx';
import { Swatches } from './Swatches.tsx';

/** Several cards: how many, and everything that can be given to all of them at once. */
export function CardsDetails({ ids }: { readonly ids: ReadonlySet<string> }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const text = messages.editor;
  const cards = [...ids].flatMap((id) => map.cards[id] ?? []);
  const all = cards.map(({ id }) => id);
  const of = { in: 'cards', ids: all } as const;
  const kinds = new Map<string, number>();
  for (const { kind } of cards) kinds.set(text.cardKinds[kind], (kinds.get(text.cardKinds[kind]) ?? 0) + 1);
  const [first] = cards;
  const feelings = cards.flatMap((card) => (card.kind === 'emotion' ? [card] : []));
  const coloured = cards.flatMap(({ kind, id }) => (kind === 'emotion' ? [] : [id]));
  // Of notes and pictures, each says something else.
  const hasKindFields = kinds.size === 1 && first && first.kind !== 'note' && first.kind !== 'image';
  return (
    <>
      <h2 className={styles.title}>{text.inspector.several(cards.length)}</h2>
      <p className={styles.where}>{[...kinds].map(([kind, number]) => `${number}\u00a0×\u00a0${kind}`).join(', ')}</p>
      {hasKindFields ? (
        <Section title={text.inspector.content}>
          {first.kind === 'emotion' ? (
            <EmotionFields cards={feelings} of={of} />
          ) : (
            <KindFields kind={first.kind} of={of} />
          )}
        </Section>
      ) : null}
      <Section title={text.inspector.certainty}>
        <Choice
          of={of}
          field="confidence"
          label={text.fields.confidence}
          none={text.fields.notSaid}
          options={CONFIDENCES.map((value) => ({ value, label: text.confidences[value] }))}
        />
        <TextLine of={of} field="owner" label={text.fields.owner} list={() => ownersIn(editor.state.map)} />
        <LinkedEvidence cards={cards} />
      </Section>
      <Section title={text.inspector.allOfThem}>
        {coloured.length > 0 ? (
          <Swatches of={{ in: 'cards', ids: coloured }} label={text.colours.label} automatic={text.colours.ofKind} />
        ) : null}
        <ForEditors>
          <PlaceFields ids={all} />
        </ForEditors>
        <SelectionButtons actions={[moveBySteps, duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
