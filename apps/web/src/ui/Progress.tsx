import { useId } from 'react';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** 0..1; absent while nobody knows. */
  readonly value?: number | undefined;
}

/** A bar for long work, with words that say which. */
export function Progress({ label, value }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={styles.bar} {...(value === undefined ? {} : { value, max: 1 })} />
    </div>
  );
}
