import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { arrowStep } from '../ui/arrowStep.ts';
import styles from './HistoryPanel.module.css';

const TABS = ['versions', 'changes', 'activity'] as const;

type Tab = (typeof TABS)[number];

interface HistoryPanelProps {
  /** How many changes there are, if any are shown. */
  readonly changeCount: number | undefined;
  readonly children: Record<Tab, () => ReactNode>;
}

/** The panel at the side: versions, what changed, and what happened. */
export function HistoryPanel({ changeCount, children }: HistoryPanelProps) {
  const [tab, setTab] = useState<Tab>('versions');
  const id = useId();
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = arrowStep(event.key);
    if (!step) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] as Tab;
    setTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <aside className={styles.panel} aria-label={text.panel}>
      <div role="tablist" aria-label={text.panel} className={styles.tabs} onKeyDown={walk}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            aria-selected={each === tab}
            aria-controls={`${id}-panel`}
            tabIndex={each === tab ? 0 : -1}
            className={styles.tab}
            onClick={() => setTab(each)}
          >
            {text.tabs[each]}
            {each === 'changes' && changeCount ? <span className={styles.count}>{changeCount}</span> : null}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0} className={styles.body}>
        {children[tab]()}
      </div>
    </aside>
  );
}
