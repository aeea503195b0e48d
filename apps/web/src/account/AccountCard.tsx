import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Logo } from '../app/Logo.tsx';
import { MAIN, usePage } from '../app/usePage.ts';
import { messages } from '../i18n/messages.ts';
import styles from './AccountCard.module.css';

interface AccountCardProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Other ways to go on. */
  readonly links?: ReactNode;
  readonly children?: ReactNode;
}

/** A page for one thing on the way in: a single card in its middle. */
export function AccountCard({ title, lead, links, children }: AccountCardProps) {
  usePage(title);
  return (
    <main id={MAIN} tabIndex={-1} className={styles.page}>
      <div className={styles.card}>
        <Link href="/" className={styles.brand} aria-label={messages.app.home}>
          <Logo />
          <span>{messages.app.name}</span>
        </Link>
        <header>
          <h1 className={styles.title}>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </header>
        {children}
        {links ? <div className={styles.links}>{links}</div> : null}
      </div>
    </main>
  );
}
