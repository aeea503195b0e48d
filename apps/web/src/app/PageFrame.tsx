import type { ReactNode } from 'react';
import { AppHeader } from './AppHeader.tsx';
import styles from './PageFrame.module.css';
import { MAIN } from './usePage.ts';

/** A page that is not the editor: the header, and beneath it what the page is for. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <AppHeader />
      <main id={MAIN} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
