import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** One subject of a page of settings. */
export function Section({
  heading,
  text,
  children,
}: {
  readonly heading: string;
  readonly text?: string | undefined;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {text ? <p className={styles.text}>{text}</p> : null}
      </header>
      {children}
    </section>
  );
}
