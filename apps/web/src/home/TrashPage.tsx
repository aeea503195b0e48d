import type { MapSummary } from '@milepost/schema/http';
import { CloudOff, Trash } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { describeError } from '../api/describeError.ts';
import { deleteMapForEver, restoreMap } from '../api/maps.ts';
import { forgetCopy } from '../app/copyStore.ts';
import { PageFrame } from '../app/PageFrame.tsx';
import { MAIN, usePage } from '../app/usePage.ts';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { homeMessages } from '../i18n/homeMessages.ts';
import { messages } from '../i18n/messages.ts';
import buttonStyles from '../ui/Button.module.css';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { showToast } from '../ui/toast.ts';
import { LoadMore } from './LoadMore.tsx';
import { TrashCard } from './TrashCard.tsx';
import styles from './TrashPage.module.css';
import { useMapList } from './useMapList.ts';
import { useNow } from './useNow.ts';
import { useWorkspace } from './useWorkspace.ts';
import { WorkspaceSelect } from './WorkspaceSelect.tsx';

/** The deleted maps: each can come back, or go for ever. */
export function TrashPage() {
  const text = homeMessages.trash;
  usePage(text.title);
  const { workspaceId } = useWorkspace();
  const list = useMapList({ search: '', sort: 'updatedAt', trash: true, workspaceId });
  const [deleting, setDeleting] = useState<MapSummary>();
  const grid = useRef<HTMLUListElement>(null);
  const now = useNow();

  const takeOut = (map: MapSummary) => {
    const at = list.items.findIndex(({ id }) => id === map.id);
    const neighbour = (list.items[at + 1] ?? list.items[at - 1])?.id;
    list.remove(map.id);
    requestAnimationFrame(() => {
      const button = neighbour && grid.current?.querySelector(`[data-map="${CSS.escape(neighbour)}"] button`);
      (button instanceof HTMLElement ? button : document.getElementById(MAIN))?.focus();
    });
  };

  const restore = async (map: MapSummary) => {
    try {
      await restoreMap(map.id);
      takeOut(map);
      showToast({ message: homeMessages.home.restored(map.title || homeMessages.home.untitled) });
    } catch (error) {
      showToast({ message: describeError(error), tone: 'error' });
      await list.reload();
    }
  };

  return (
    <PageFrame>
      <header className={styles.header}>
        <h1 className={styles.title}>{text.title}</h1>
        <WorkspaceSelect />
        {list.items.length > 0 ? <p className={styles.lead}>{text.keeps}</p> : null}
      </header>
      {list.failed === 'all' ? (
        <EmptyState
          icon={<CloudOff />}
          title={text.failed}
          actions={
            <Button variant="primary" busy={list.loading === 'all'} onClick={() => void list.reload()}>
              {homeMessages.home.retry}
            </Button>
          }
        >
          <p role="alert">{describeError(list.error)}</p>
        </EmptyState>
      ) : list.query === undefined ? (
        <div className={styles.waiting}>
          <Spinner size={28} label={messages.app.loading} />
        </div>
      ) : list.items.length === 0 ? (
        <EmptyState
          icon={<Trash />}
          title={text.empty}
          actions={
            <Link href="/" className={classNames(buttonStyles.button, buttonStyles.secondary)}>
              {text.toMaps}
            </Link>
          }
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <ul ref={grid} className={styles.grid} aria-label={text.list}>
          {list.items.map((map) => (
            <TrashCard
              key={map.id}
              map={map}
              now={now}
              onRestore={() => void restore(map)}
              onDelete={() => setDeleting(map)}
            />
          ))}
        </ul>
      )}
      <LoadMore list={list} />
      {deleting ? (
        <ConfirmDialog
          title={text.confirmTitle}
          confirm={text.deleteForEver}
          cancel={text.cancel}
          onClose={() => setDeleting(undefined)}
          onConfirm={async () => {
            await deleteMapForEver(deleting.id);
            forgetCopy(deleting.id).catch(() => {
              // Where nothing can be kept, there is nothing to forget.
            });
            takeOut(deleting);
            showToast({ message: text.gone(deleting.title || homeMessages.home.untitled) });
          }}
        >
          {text.confirmText(deleting.title || homeMessages.home.untitled)}
        </ConfirmDialog>
      ) : null}
    </PageFrame>
  );
}
