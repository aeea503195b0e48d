import { deleteRecord, type Evidence } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './EvidenceItem.module.css';
import { Choice, DayLine, LinkLine, NumberLine, Pair, TextLine, TextLines } from './Fields.tsx';
import { ForEditors } from './ForEditors.tsx';

const COUNTS = { least: 0, whole: true } as const;
const KINDS = ['statistic', 'quote', 'survey', 'analytics', 'social', 'sales', 'support'] as const;

/** A piece of evidence, folded to its words, or open with all its fields. */
export function EvidenceItem({ evidence, isOpen = false }: { readonly evidence: Evidence; readonly isOpen?: boolean }) {
  const editor = useEditor();
  const of = { in: 'evidence', id: evidence.id } as const;
  const text = messages.editor.evidence;
  const fields = messages.editor.fields;
  return (
    <details className={styles.item} open={isOpen || undefined}>
      <summary className={styles.summary}>
        <small>{text.kinds[evidence.kind]}</small>
        <span>{evidence.text || text.untitled}</span>
      </summary>
      <div className={styles.fields}>
        <TextLines of={of} field="text" label={fields.finding} required />
        <Choice
          of={of}
          field="kind"
          label={fields.evidenceKind}
          options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <TextLine of={of} field="source" label={fields.source} />
        <Pair>
          <DayLine of={of} field="date" label={fields.date} />
          <NumberLine of={of} field="sampleSize" label={fields.sampleSize} range={COUNTS} />
        </Pair>
        <LinkLine of={of} field="link" label={fields.link} />
        <ForEditors>
          <div>
            <Button
              size="small"
              variant="danger"
              onClick={() => editor.dispatch(deleteRecord, { in: 'evidence', id: evidence.id })}
            >
              {text.delete}
            </Button>
          </div>
        </ForEditors>
      </div>
    </details>
  );
}
