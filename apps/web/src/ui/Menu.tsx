import type { KeyboardEvent, ReactNode } from 'react';
import { createContext, use, useId, useLayoutEffect, useRef } from 'react';
import { arrowStep } from './arrowStep.ts';
import styles from './Menu.module.css';
import type { Anchor, Placement } from './placeNear.ts';
import { placeNear } from './placeNear.ts';

/** Closes the menu (which gives the focus back) and then does what was chosen. */
const Choose = createContext<(action: () => void) => void>((action) => action());

export interface MenuProps {
  /** Its accessible name. */
  readonly label: string;
  /** The button that it hangs from, or the point of the window where it was asked for. */
  readonly anchor: Anchor;
  readonly placement?: Placement;
  /** Called once it has closed, however that came about: unmount it then. */
  readonly onClose: () => void;
  readonly id?: string;
  readonly children: ReactNode;
}

const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

/** The items that stand beside this one, itself included. */
const besides = (item: HTMLElement) => {
  const row = item.closest('[data-row]');
  return row ? itemsOf(row) : [item];
};

/**
 * A menu of commands, open for as long as it is mounted: arrows, Home, End and first letters walk, Escape or Tab closes.
 * What stands in a row is one line for the arrows up and down.
 */
export function Menu({ label, anchor, placement = 'below-start', onClose, id, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once, where its anchor is then.
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    placeNear(element, anchor, placement);
    itemsOf(element)[0]?.focus();
    const close = () => element.hidePopover();
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('resize', close);
      if (element.matches(':popover-open')) close();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    const items = itemsOf(event.currentTarget);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const go = (index: number) => {
      event.preventDefault();
      items.at(index % items.length)?.focus();
    };
    const here = items[at];
    const row = here ? besides(here) : [];
    const step = arrowStep(event.key);
    // Into a row at the one that is chosen.
    const goToLine = (index: number) => {
      const item = items.at(index % items.length);
      const chosen = item && besides(item).find((one) => one.ariaChecked === 'true');
      go(chosen ? items.indexOf(chosen) : index);
    };
    if (event.key === 'ArrowDown') goToLine(items.indexOf(row.at(-1) as HTMLElement) + 1);
    else if (event.key === 'ArrowUp') goToLine(Math.max(items.indexOf(row[0] as HTMLElement), 0) - 1);
    else if (here && step) {
      event.preventDefault();
      row.at((row.indexOf(here) + step) % row.length)?.focus();
    } else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Tab') {
      event.preventDefault();
      event.currentTarget.hidePopover();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { text, at: last } = typed.current;
      const sought = (event.timeStamp - last < 700 ? text : '') + event.key.toLocaleLowerCase();
      typed.current = { text: sought, at: event.timeStamp };
      const from = sought.length === 1 ? at + 1 : Math.max(at, 0);
      const match = [...items.slice(from), ...items.slice(0, from)].find((item) =>
        item.textContent?.trim().toLocaleLowerCase().startsWith(sought),
      );
      if (match) go(items.indexOf(match));
    }
  };

  const choose = (action: () => void) => {
    menu.current?.hidePopover();
    action();
  };

  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.preventDefault()}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <Choose value={choose}>{children}</Choose>
    </div>
  );
}

export interface MenuItemProps {
  readonly icon?: ReactNode;
  /** As people read it: "Ctrl+D". */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Red: it takes something away. */
  readonly destructive?: boolean;
  /** Given for one of several, or for something that is on or off. */
  readonly checked?: boolean;
  readonly role?: 'menuitem' | 'menuitemcheckbox' | 'menuitemradio';
  /** Shows the words, which are its name, as a tooltip: for what stands in a row. */
  readonly tooltip?: string;
  /** The language of its words, where that isn't the page's. */
  readonly lang?: string;
  readonly onSelect: () => void;
  readonly children?: ReactNode;
}

/** One command of a menu. A disabled one can be reached, so that people learn that it exists, but does nothing. */
export function MenuItem(props: MenuItemProps) {
  const { icon, shortcut, disabled, destructive, checked, role, tooltip, lang, onSelect, children } = props;
  const choose = use(Choose);
  const isChoice = checked !== undefined;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: what is checked has one of the roles that can be.
    <button
      type="button"
      lang={lang}
      role={role ?? (isChoice ? 'menuitemradio' : 'menuitem')}
      tabIndex={-1}
      aria-checked={isChoice ? checked : undefined}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={shortcut}
      aria-label={tooltip}
      data-tooltip={tooltip}
      className={destructive ? styles.destructive : styles.item}
      onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (!disabled) choose(onSelect);
      }}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      {tooltip ? null : <span className={styles.text}>{children}</span>}
      {shortcut ? (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      ) : null}
    </button>
  );
}

/** A line between groups of commands. */
export function MenuSeparator() {
  return <hr className={styles.separator} />;
}

/** Commands that belong together, under words that say what they are. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.groupLabel}>
        {label}
      </div>
      {children}
    </div>
  );
}

/** Choices that are seen rather than read, such as colours, beside each other under words that say what they are. */
export function MenuRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.groupLabel}>
        {label}
      </div>
      <div data-row="" className={styles.row}>
        {children}
      </div>
    </div>
  );
}
