import { ChevronDown } from 'lucide-react';
import styles from './Checklist.module.css';

interface ChecklistProps {
  readonly label: string;
  /** How many are checked, in words. */
  readonly summary: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly isIn: boolean }[];
  /** At least one stays checked. */
  readonly needsOne?: boolean;
  readonly onChange: (id: string, isIn: boolean) => void;
}

/** What is in and what is not, folded up until somebody wants to know. */
export function Checklist({ label, summary, items, needsOne = false, onChange }: ChecklistProps) {
  const isLast = needsOne && items.filter(({ isIn }) => isIn).length === 1;
  return (
    <details className={styles.list}>
      <summary className={styles.summary}>
        <span className={styles.label}>{label}</span>
        <span>{summary}</span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <fieldset className={styles.items}>
        <legend className="visually-hidden">{label}</legend>
        {items.map(({ id, label: name, isIn }) => (
          <label key={id} className={styles.item}>
            <input
              type="checkbox"
              checked={isIn}
              disabled={isLast && isIn}
              onChange={({ target }) => onChange(id, target.checked)}
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
