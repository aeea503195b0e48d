import { Monitor, Moon, Sun, SunMoon, Trash } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { messages } from '../i18n/messages.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './AppHeader.module.css';
import { COLOR_SCHEMES, colorScheme, setColorScheme } from './colorScheme.ts';
import { Logo } from './Logo.tsx';

const schemeIcons = { system: <Monitor />, light: <Sun />, dark: <Moon /> };

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
      <ColorSchemeMenu />
    </header>
  );
}

function ColorSchemeMenu() {
  const [chosen, setChosen] = useState(colorScheme);
  return (
    <MenuButton
      label={messages.app.appearance}
      icon={<SunMoon />}
      menu={() =>
        COLOR_SCHEMES.map((scheme) => (
          <MenuItem
            key={scheme}
            icon={schemeIcons[scheme]}
            checked={scheme === chosen}
            onSelect={() => {
              setColorScheme(scheme);
              setChosen(scheme);
            }}
          >
            {messages.app.schemes[scheme]}
          </MenuItem>
        ))
      }
    />
  );
}
