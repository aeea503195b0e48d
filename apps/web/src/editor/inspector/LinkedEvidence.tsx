import { type Card, setFields } from '@milepost/schema';
import { Plus } from 'lucide-react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { addEvidence } from './addEvidence.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { ForEditors } from './ForEditors.tsx';
import styles from './LinkedEvidence.module.css';

/** What a card's claim rests on: link what the map has, or add what it hasn't. */
export function LinkedEvidence({ card }: { readonly card: Card }) {
  const editor = useEditor();
  const evidence = useEditorState(({ map }) => map.evidence);
  const text = messages.editor.evidence;
  const mayEdit = useEditorState((state) => state.mayEdit);
  const linked = card.evidenceIds ?? [];
  const set = (evidenceIds: readonly string[]) =>
    editor.dispatch(setFields, {
      in: 'cards',
      id: card.id,
      fields: { evidenceIds: evidenceIds.length > 0 ? [...evidenceIds] : null },
    });
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{text.title}</legend>
      {Object.values(evidence).map((item) => (
        <label key={item.id} className={styles.choice}>
          <input
            type="checkbox"
            disabled={!mayEdit}
            checked={linked.includes(item.id)}
            onChange={(event) =>
              set(event.target.checked ? [...linked, item.id] : linked.filter((id) => id !== item.id))
            }
          />
          <span>
            <small>{text.kinds[item.kind]}</small>
            {item.text || text.untitled}
          </span>
        </label>
      ))}
      {linked.map((id) => {
        const item = evidence[id];
        return item && item.text === '' ? <EvidenceItem key={id} evidence={item} isOpen /> : null;
      })}
      <ForEditors>
        <div>
          <Button size="small" icon={<Plus />} onClick={() => addEvidence(editor, card)}>
            {text.add}
          </Button>
        </div>
      </ForEditors>
    </fieldset>
  );
}
