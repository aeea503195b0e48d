import type { Ref } from 'react';
import styles from './MarqueeLayer.module.css';

/** The rectangle drawn on the canvas to select what it touches. Its place is set by the pointer, without rendering. */
export function MarqueeLayer({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  return <div ref={ref} className={styles.marquee} hidden aria-hidden="true" />;
}
