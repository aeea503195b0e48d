import { type Card, linkEvidence } from '@milepost/schema';
import { Plus } from 'lucide-react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { addEvidence } from './addEvidence.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './LinkedEvidence.module.css';

/** What the claims of cards rest on: link what the map has, or add what it hasn't. */
export function LinkedEvidence({ cards }: { readonly cards: readonly Card[] }) {
  const editor = useEditor();
  const evidence = useEditorState(({ map }) => map.evidence);
  const text = messages.editor.evidence;
  const mayEdit = useEditorState((state) => state.mayEdit);
  const linked = new Set(cards.flatMap(({ evidenceIds }) => evidenceIds ?? []));
  const isOnAll = (id: string) => cards.every(({ evidenceIds }) => evidenceIds?.includes(id));
  const set = (evidenceId: string, isLinked: boolean) => {
    const ids = cards.map(({ id }) => id);
    if (editor.dispatch(linkEvidence, { ids, evidenceId, isLinked }) && ids.length > 1) {
      editor.announce(messages.editor.inspector.setOnAll(ids.length));
    }
  };
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{text.title}</legend>
      {Object.values(evidence).map((item) => (
        <label key={item.id} className={styles.choice}>
          <input
            type="checkbox"
            disabled={!mayEdit}
            ref={(box) => {
              if (box) box.indeterminate = linked.has(item.id) && !isOnAll(item.id);
            }}
            checked={isOnAll(item.id)}
            onChange={(event) => set(item.id, event.target.checked)}
          />
          <span>
            <small>{text.kinds[item.kind]}</small>
            {item.text || text.untitled}
          </span>
        </label>
      ))}
      {[...linked].map((id) => {
        const item = evidence[id];
        return item && item.text === '' ? <EvidenceItem key={id} evidence={item} isOpen /> : null;
      })}
      <ForEditors>
        <div>
          <Button size="small" icon={<Plus />} onClick={() => addEvidence(editor, cards)}>
            {text.add}
          </Button>
        </div>
      </ForEditors>
    </fieldset>
  );
}
