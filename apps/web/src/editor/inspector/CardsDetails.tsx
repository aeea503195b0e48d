import { type Card, CONFIDENCES, setFields } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Select } from '../../ui/Select.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { moveBySteps } from '../actions/moveBySteps.ts';
import { Section } from './Fields.tsx';
import styles from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';
import { SwatchRow } from './Swatches.tsx';

const MIXED = 'mixed';

type Confidence = (typeof CONFIDENCES)[number];

/** Several cards: how many, and what can be done with all of them at once. */
export function CardsDetails({ ids }: { readonly ids: ReadonlySet<string> }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const text = messages.editor;
  const cards = [...ids].flatMap((id) => map.cards[id] ?? []);
  const kinds = new Map<string, number>();
  for (const { kind } of cards) kinds.set(text.cardKinds[kind], (kinds.get(text.cardKinds[kind]) ?? 0) + 1);
  const confidences = new Set(cards.map(({ confidence }) => confidence ?? ''));
  const [confidence = ''] = confidences;

  const coloured = cards.filter(({ kind }) => kind !== 'emotion');
  const colours = new Set(coloured.map(({ colour }) => colour ?? null));

  const setAll = (some: readonly Card[], fields: { colour: string | null } | { confidence: Confidence | null }) => {
    editor.endStep();
    for (const { id } of some) editor.dispatch(setFields, { in: 'cards', id, fields }, 'open');
    editor.endStep();
  };

  return (
    <>
      <h2 className={styles.title}>{text.inspector.several(cards.length)}</h2>
      <p className={styles.where}>{[...kinds].map(([kind, number]) => `${number} × ${kind}`).join(', ')}</p>
      <Section title={text.inspector.allOfThem}>
        <Select
          label={text.fields.confidence}
          value={confidences.size > 1 ? MIXED : confidence}
          options={[
            ...(confidences.size > 1 ? [{ value: MIXED, label: text.fields.mixed }] : []),
            { value: '', label: text.fields.notSaid },
            ...CONFIDENCES.map((value) => ({ value: value as string, label: text.confidences[value] })),
          ]}
          onChange={(next) => {
            if (next !== MIXED) setAll(cards, { confidence: next === '' ? null : (next as Confidence) });
          }}
        />
        {coloured.length > 0 ? (
          <SwatchRow
            label={text.colours.label}
            automatic={text.colours.ofKind}
            chosen={colours.size > 1 ? undefined : [...colours][0]}
            onChoose={(colour) => setAll(coloured, { colour })}
          />
        ) : null}
        <SelectionButtons actions={[moveBySteps, duplicate, deleteSelection]} />
      </Section>
    </>
  );
}
