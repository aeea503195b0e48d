import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '../../i18n/handMessages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { firstFocus } from '../../ui/firstFocus.ts';
import { TextField } from '../../ui/TextField.tsx';
import { type Action, isEnabled } from '../actions/action.ts';
import { openCommands } from '../actions/openCommands.ts';
import { ACTIONS } from '../actions/registry.ts';
import { shownShortcuts } from '../keyboard/shownShortcuts.ts';
import styles from './CommandsDialog.module.css';

/** Everything that can be done now, found by typing. */
export function CommandsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const text = messages.commands;
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const { state } = editor;
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = ACTIONS.filter((action) => {
    const label = action.label(state).toLocaleLowerCase();
    return action !== openCommands && isEnabled(action, state) && words.every((word) => label.includes(word));
  });
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (action: Action) => {
    // The dialog gives the focus back first, and the next key comes after both.
    flushSync(onClose);
    action.run(editor);
  };
  const go = (index: number) => {
    setAt(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') go(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={text.title} size="small" onClose={onClose}>
      <TextField
        label={text.search}
        hidesLabel
        placeholder={text.search}
        ref={firstFocus}
        autoComplete="off"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          go(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={text.title} className={styles.list}>
        {found.map((action) => {
          const Icon = action.icon;
          const [shortcut] = shownShortcuts(action, state);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
            <div
              key={action.id}
              id={`${id}-${action.id}`}
              role="option"
              aria-selected={action === chosen}
              className={styles.option}
              onClick={() => run(action)}
            >
              <span className={styles.icon} aria-hidden="true">
                {Icon ? <Icon /> : null}
              </span>
              {action.label(state)}
              {shortcut ? <kbd className={styles.keys}>{shortcut}</kbd> : null}
            </div>
          );
        })}
      </div>
      {found.length === 0 ? <p className={styles.none}>{text.none}</p> : null}
    </Dialog>
  );
}
