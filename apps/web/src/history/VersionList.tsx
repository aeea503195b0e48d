import type { Sentence } from '@milepost/schema/history';
import type { VersionSummary } from '@milepost/schema/http';
import { Bookmark, CircleDot, Ellipsis, Pencil, RotateCcw, Trash } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { exactTime } from '../i18n/formatTime.ts';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { Button } from '../ui/Button.tsx';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { StateId } from './useStates.ts';
import type { VersionList as Versions } from './useVersions.ts';
import styles from './VersionList.module.css';
import { byDay, labelOf, namesOf, timeOf } from './words.ts';

/** So many sentences are told of each version. */
const TOLD = 3;

interface VersionListProps {
  readonly versions: Versions;
  /** What changed since the newest version; undefined until it is known. */
  readonly sinceNewest: readonly Sentence[] | undefined;
  readonly selected: StateId;
  onSelect(id: StateId): void;
  onRename(version: VersionSummary): void;
  onDelete(version: VersionSummary): void;
}

/** What the map is and was, by day. One of them is selected; arrows walk. */
export function VersionList({ versions, sinceNewest, selected, onSelect, onRename, onDelete }: VersionListProps) {
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-version]')];
    const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    onSelect(next.dataset['version'] ?? 'now');
  };

  const row = (id: StateId, content: ReactNode) => (
    <button
      type="button"
      data-version={id}
      className={styles.choice}
      aria-current={id === selected}
      tabIndex={id === selected ? 0 : -1}
      onClick={() => onSelect(id)}
    >
      {content}
    </button>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are for the buttons inside
    <div className={styles.list} onKeyDown={walk}>
      <div className={styles.row}>
        {row(
          'now',
          <>
            <span className={styles.strong}>
              <CircleDot aria-hidden="true" />
              {text.now}
            </span>
            <Changes sentences={sinceNewest} nothing={text.nowSame} />
          </>,
        )}
      </div>
      {byDay(versions.items ?? [], ({ createdAt }) => createdAt).map(([day, items]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ul className={styles.rows}>
            {items.map((version) => (
              <li key={version.id} className={styles.row}>
                {row(version.id, <Version version={version} />)}
                {versions.mayKeep && version.name !== null ? (
                  <MenuButton
                    label={text.actionsOf(labelOf(version))}
                    icon={<Ellipsis />}
                    size="small"
                    className={styles.menu}
                    menu={() => (
                      <>
                        <MenuItem icon={<Pencil />} onSelect={() => onRename(version)}>
                          {text.rename}
                        </MenuItem>
                        <MenuItem icon={<Trash />} destructive onSelect={() => onDelete(version)}>
                          {text.remove}
                        </MenuItem>
                      </>
                    )}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {versions.hasMore ? (
        <Button className={styles.more} onClick={() => void versions.more()}>
          {text.more}
        </Button>
      ) : null}
    </div>
  );
}

function Version({ version }: { readonly version: VersionSummary }) {
  const { name, kind, createdAt, authors, changes, restoredFrom } = version;
  const time = (
    <time dateTime={createdAt} title={exactTime(createdAt)}>
      {timeOf(createdAt)}
    </time>
  );
  const how =
    kind === 'restored' && restoredFrom
      ? text.restoredFrom(labelOf({ name: null, createdAt: restoredFrom }))
      : kind === 'created'
        ? text.kinds.created
        : '';
  const meta = [name === null ? '' : timeOf(createdAt), how, namesOf(authors)].filter(Boolean);
  return (
    <>
      <span className={styles.strong}>
        {name !== null ? (
          <Bookmark aria-hidden="true" />
        ) : kind === 'restored' ? (
          <RotateCcw aria-hidden="true" />
        ) : null}
        {name ?? time}
      </span>
      <span className={styles.meta}>{meta.join(' · ') || text.kinds.automatic}</span>
      {kind === 'created' ? null : <Changes sentences={changes} nothing={text.unchanged} />}
    </>
  );
}

function Changes({
  sentences,
  nothing,
}: {
  readonly sentences: readonly Sentence[] | undefined;
  readonly nothing: string;
}) {
  if (!sentences) return null;
  if (sentences.length === 0) return <span className={styles.meta}>{nothing}</span>;
  const told = sentences.slice(0, TOLD).map(text.sentence);
  const untold = sentences.slice(TOLD).reduce((sum, each) => sum + (each.what === 'more' ? each.count : 1), 0);
  return (
    <span className={styles.changes}>
      {told.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {untold > 0 ? <span className={styles.meta}>{text.moreChanges(untold)}</span> : null}
    </span>
  );
}
