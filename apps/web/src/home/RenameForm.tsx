import { useRef, useState } from 'react';
import { homeMessages } from '../i18n/homeMessages.ts';
import styles from './RenameForm.module.css';

interface RenameFormProps {
  readonly title: string;
  /** Called once: with the new title, or without one when nothing is to change. */
  readonly onDone: (title?: string) => void;
}

/** The title as a field, in its own place: Enter or leaving keeps what was typed, Escape does not. */
export function RenameForm({ title, onDone }: RenameFormProps) {
  const [typed, setTyped] = useState(title);
  const done = useRef(false);

  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const wanted = typed.trim();
    if (keep && wanted && wanted !== title) onDone(wanted);
    else onDone();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        finish(true);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it appears because someone asked to type here.
        autoFocus
        className={styles.input}
        aria-label={homeMessages.home.renameLabel}
        value={typed}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') finish(false);
        }}
      />
    </form>
  );
}
