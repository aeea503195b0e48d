import type { PropsWithChildren, SyntheticEvent } from 'react';
import styles from './Asking.module.css';
import type { Asked } from './preview/nextChoices.ts';

/** Around the field that asks for something, so that `askedAt` knows what the pointer or the focus has come to. */
export function Asking({ what, children }: PropsWithChildren<{ readonly what: Asked }>) {
  return (
    <div className={styles.asking} data-asked={what}>
      {children}
    </div>
  );
}

/** What is asked for where something has happened. */
export function askedAt({ target }: SyntheticEvent): Asked | undefined {
  return (target as Element).closest<HTMLElement>('[data-asked]')?.dataset.asked as Asked | undefined;
}
