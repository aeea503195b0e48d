import { Trash } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { messages } from '../i18n/messages.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import styles from './AppHeader.module.css';
import { Logo } from './Logo.tsx';

/** The strip at the top of every page but the editor. */
export function AppHeader() {
  const [path] = useLocation();
  const text = messages.app;
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand} aria-label={text.home}>
        <Logo />
        <span>{text.name}</span>
      </Link>
      <nav aria-label={text.navigation} className={styles.nav}>
        <Link href="/trash" className={styles.link} aria-current={path === '/trash' ? 'page' : undefined}>
          <Trash aria-hidden="true" />
          {text.trash}
        </Link>
      </nav>
      <AppearanceMenu />
      <AccountMenu />
    </header>
  );
}
