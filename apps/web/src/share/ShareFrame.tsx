import type { ReactNode } from 'react';
import { Logo } from '../app/Logo.tsx';
import { messages } from '../i18n/shareMessages.ts';
import styles from './SharePage.module.css';

/** The page while there is no map on it. */
export function ShareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.brand}>
        <Logo />
        <span>{messages.app}</span>
      </header>
      <main>{children}</main>
    </div>
  );
}
