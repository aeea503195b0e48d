import { changeConnection, faultInConnection } from '@milepost/schema';
import { messages as own } from '../../i18n/connectionMessages.ts';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { reverseConnection } from '../actions/reverseConnection.ts';
import { beginConnecting } from '../connecting/connect.ts';
import { nameOfConnection, shortNameOfCard } from '../texts/nameOfConnection.ts';
import styles from './Connections.module.css';
import { Section, TextLine } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import inspector from './Inspector.module.css';
import { SelectionButtons } from './SelectionButtons.tsx';

const KINDS = ['flow', 'dependency', 'loop'] as const;

/** Everything about a connection: its words, its kind, and the cards at its ends. */
export function ConnectionDetails({ id }: { readonly id: string }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const connection = map.connections[id];
  const text = own.details;
  if (!connection) return null;
  const mayBe = (kind: (typeof KINDS)[number]) => faultInConnection(map, { ...connection, kind }) === undefined;
  const kinds = KINDS.filter((kind) => kind === connection.kind || mayBe(kind));
  const setKind = (kind: (typeof KINDS)[number]) => {
    if (!editor.dispatch(changeConnection, { id, fields: { kind } })) return;
    const now = editor.state.map.connections[id] ?? connection;
    editor.announce(own.announce.changed(nameOfConnection(editor.state.map, now)));
  };
  return (
    <>
      <h2 className={inspector.title}>{text.title}</h2>
      <Section title={messages.editor.inspector.content}>
        <TextLine of={{ in: 'connections', id }} field="label" label={text.label} />
        <Select
          label={text.kind}
          hint={kinds.length < KINDS.length ? own.faults.cycle : undefined}
          value={connection.kind}
          options={kinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
          onChange={setKind}
        />
        <End end="from" id={id} cardId={connection.fromCardId} otherId={connection.toCardId} />
        <End end="to" id={id} cardId={connection.toCardId} otherId={connection.fromCardId} />
        <SelectionButtons actions={[reverseConnection, deleteSelection]} />
      </Section>
    </>
  );
}

interface EndProps {
  readonly end: 'from' | 'to';
  readonly id: string;
  readonly cardId: string;
  readonly otherId: string;
}

/** The card at an end of a connection: a way to it, and to put another in its place. */
function End({ end, id, cardId, otherId }: EndProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const text = own.details;
  const name = shortNameOfCard(map, cardId);
  return (
    <div>
      <p className={styles.label}>{text[end]}</p>
      <div className={styles.end}>
        <button
          type="button"
          className={styles.link}
          aria-label={text.goTo(name)}
          onClick={() => editor.goTo({ kind: 'card', id: cardId })}
        >
          {name}
        </button>
        <ForEditors>
          <Button
            size="small"
            aria-label={text.change[end]}
            onClick={() =>
              beginConnecting(editor, { cardId: otherId, end: end === 'from' ? 'to' : 'from', connectionId: id })
            }
          >
            {text.changeShort}
          </Button>
        </ForEditors>
      </div>
    </div>
  );
}
