import { historyMessages as text } from '../i18n/historyMessages.ts';
import { Select } from '../ui/Select.tsx';
import styles from './ChangeList.module.css';
import type { Comparison, MarkedRecord } from './comparison.ts';
import { MarkSymbol } from './MarkSymbol.tsx';

/** So many are listed: more than anybody reads. */
const MOST = 300;

interface ChangeListProps {
  readonly comparison: Comparison | undefined;
  /** What is compared: from what to what. */
  readonly caption: string | undefined;
  readonly base: string;
  readonly bases: readonly { readonly value: string; readonly label: string }[];
  onBase(base: string): void;
  onSeek(record: MarkedRecord): void;
}

/** What a version is compared with, and all that differs; choosing one brings it into sight on the map. */
export function ChangeList({ comparison, caption, base, bases, onBase, onSeek }: ChangeListProps) {
  const { records = [], fields = [] } = comparison ?? {};
  const isEmpty = records.length === 0 && fields.length === 0;
  return (
    <div className={styles.changes}>
      <Select label={text.compareWith} value={base} options={bases} onChange={onBase} />
      {caption ? <p className={styles.caption}>{caption}</p> : null}
      {comparison && isEmpty ? <p className={styles.meta}>{text.noChanges}</p> : null}
      {caption ? null : <p className={styles.meta}>{base === 'before' ? text.noneBefore : text.noComparison}</p>}
      <ul className={styles.rows}>
        {fields.length > 0 ? (
          <li className={styles.row}>
            <MarkSymbol kind="changed" />
            <span className={styles.what}>
              <span className={styles.name}>{text.mapItself}</span>
              <span className={styles.meta}>{text.fields(fields)}</span>
            </span>
          </li>
        ) : null}
        {records.slice(0, MOST).map((record) => (
          <li key={`${record.in} ${record.id}`}>
            <button type="button" className={styles.row} onClick={() => onSeek(record)}>
              <MarkSymbol kind={record.kind} />
              <span className={styles.what}>
                <span className={styles.name}>{text.named(record.subject, record.name)}</span>
                <span className={styles.meta}>{whatOf(record)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {records.length > MOST ? <p className={styles.meta}>{text.moreChanges(records.length - MOST)}</p> : null}
    </div>
  );
}

/** "Touchpoint · Changed: title and owner". */
function whatOf({ subject, kind, fields }: MarkedRecord): string {
  const act = text.marks[kind];
  return `${text.subjects(subject)} · ${act}${fields.length > 0 ? `: ${text.fields(fields)}` : ''}`;
}
