import styles from './ByHand.module.css';

/** Words that depend on the hand at work: one with a mouse, or one whose finger points at nothing before it presses. */
export function ByHand({ mouse, touch }: { readonly mouse: string; readonly touch: string }) {
  return (
    <>
      <span className={styles.mouse}>{mouse}</span>
      <span className={styles.touch}>{touch}</span>
    </>
  );
}
