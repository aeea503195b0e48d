import { ArrowLeft, ArrowRight } from 'lucide-react';
import { messages as own } from '../../i18n/connectionMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { connectTo } from '../actions/connectTo.ts';
import { selectConnection } from '../connecting/connect.ts';
import { connectionsOf } from '../connecting/walkConnections.ts';
import { shortNameOfCard } from '../texts/nameOfConnection.ts';
import { Section } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './Inspector.module.css';

/** The connections of a card, each a way to it. */
export function CardConnections({ cardId }: { readonly cardId: string }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const list = connectionsOf(map, cardId);
  return (
    <Section title={own.details.ofCard}>
      {list.length > 0 ? (
        <ul className={styles.list}>
          {list.map(({ id, label, kind, fromCardId, toCardId }) => {
            const isOut = fromCardId === cardId;
            const other = shortNameOfCard(map, isOut ? toCardId : fromCardId);
            return (
              <li key={id}>
                <button type="button" className={styles.entry} onClick={() => selectConnection(editor, id)}>
                  {isOut ? <ArrowRight size={18} aria-hidden="true" /> : <ArrowLeft size={18} aria-hidden="true" />}
                  <span className={styles.entryText}>
                    <span>{isOut ? own.details.out(other) : own.details.in(other)}</span>
                    <small>{[own.kinds[kind], label].filter(Boolean).join(' · ')}</small>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <ForEditors>
        <div>
          <Button
            size="small"
            onClick={() => {
              editor.view.takeFocus();
              connectTo.run(editor);
            }}
          >
            {own.actions.connectTo}
          </Button>
        </div>
      </ForEditors>
    </Section>
  );
}
