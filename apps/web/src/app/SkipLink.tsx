import { messages } from '../i18n/messages.ts';
import styles from './SkipLink.module.css';
import { MAIN } from './usePage.ts';

/** The first stop of the Tab key: past the header, to what the page is for. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN}`}
      className={styles.link}
      onClick={(event) => {
        // Without a change of address, which the router would take for a page.
        event.preventDefault();
        document.getElementById(MAIN)?.focus();
      }}
    >
      {messages.app.skipToContent}
    </a>
  );
}
