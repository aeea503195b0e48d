import type { MarkKind } from './comparison.ts';
import { SYMBOLS } from './drawMarks.ts';
import styles from './MarkSymbol.module.css';

/** The symbol of a mark, as on the map. */
export function MarkSymbol({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg viewBox="-10 -10 20 20" className={styles.symbol} data-kind={kind} aria-hidden="true">
      <circle r="10" className={styles.disc} />
      {kind === 'changed' ? <circle r="3.4" className={styles.dot} /> : <path d={SYMBOLS[kind]} />}
    </svg>
  );
}
