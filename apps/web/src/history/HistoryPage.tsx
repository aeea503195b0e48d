import type { VersionSummary } from '@milepost/schema/http';
import { Bookmark, ChevronLeft, History, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { AppearanceMenu } from '../app/AppearanceMenu.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { MAIN, usePage } from '../app/usePage.ts';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { PicturesContext } from '../pictures/PicturesContext.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showToast } from '../ui/toast.ts';
import { ActivityList } from './ActivityList.tsx';
import { deleteVersion, keepVersion, renameVersion, restoreVersion } from './api.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './HistoryPage.module.css';
import { HistoryPanel } from './HistoryPanel.tsx';
import { MapView, type Sought } from './MapView.tsx';
import { NameDialog } from './NameDialog.tsx';
import { useComparison } from './useComparison.ts';
import { useVersions } from './useVersions.ts';
import { VersionList } from './VersionList.tsx';
import { labelOf } from './words.ts';

type Asked = { readonly what: 'name' | 'restore' | 'delete'; readonly version: VersionSummary | 'now' };

/** The history of a map: what it was, what changed, what happened, and the way back. */
export function HistoryPage({ mapId }: { readonly mapId: string }) {
  const [, navigate] = useLocation();
  const versions = useVersions(mapId);
  const shown = useComparison(mapId, versions.items);
  const [sought, setSought] = useState<Sought>();
  const [asked, setAsked] = useState<Asked>();
  const title = text.title(shown.title ?? '');
  usePage(title);

  const { selected, comparison } = shown;
  const version = versions.items?.find(({ id }) => id === selected);
  const records = useMemo(() => comparison?.records ?? [], [comparison]);
  if (versions.error instanceof ApiError && versions.error.status === 404) return <NotFoundPage />;

  const reload = async () => {
    await versions.reload();
    shown.refresh();
  };
  const restore = async (id: string) => {
    const { before } = await restoreVersion(mapId, id);
    await reload();
    shown.select('now');
    return before;
  };
  const undo = async (id: string) => {
    try {
      await restore(id);
      showToast({ message: text.undone });
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
    }
  };

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <IconButton label={text.back} icon={<ChevronLeft />} onClick={() => navigate(`/maps/${mapId}`)} />
        <h1 className={styles.title}>{title}</h1>
        {versions.mayKeep ? (
          <div className={styles.tools}>
            {selected === 'now' || version?.name === null ? (
              <Button
                icon={<Bookmark />}
                className={styles.tool}
                aria-label={text.nameNow}
                onClick={() => setAsked({ what: 'name', version: version ?? 'now' })}
              >
                <span>{text.nameNow}</span>
              </Button>
            ) : null}
            {version ? (
              <Button
                variant="primary"
                icon={<RotateCcw />}
                className={styles.tool}
                aria-label={text.restore}
                onClick={() => setAsked({ what: 'restore', version })}
              >
                <span>{text.restore}</span>
              </Button>
            ) : null}
          </div>
        ) : null}
        <div className={styles.wide}>
          <AppearanceMenu />
        </div>
      </header>
      <div className={styles.work}>
        <main id={MAIN} tabIndex={-1} className={styles.main}>
          <PicturesContext value={picturesOf(`/api/maps/${encodeURIComponent(mapId)}`)}>
            <MapView map={shown.map} records={records} sought={sought} label={text.canvas(shown.label)} />
          </PicturesContext>
        </main>
        {versions.error && !versions.items ? (
          <EmptyState
            icon={<History />}
            title={text.failed}
            className={styles.failed}
            actions={<Button onClick={() => void reload()}>{text.retry}</Button>}
          >
            {describeError(versions.error)}
          </EmptyState>
        ) : (
          <HistoryPanel changeCount={comparison && records.length + comparison.fields.length}>
            {{
              versions: () => (
                <VersionList
                  versions={versions}
                  sinceNewest={shown.sinceNewest}
                  selected={selected}
                  onSelect={shown.select}
                  onRename={(each) => setAsked({ what: 'name', version: each })}
                  onDelete={(each) => setAsked({ what: 'delete', version: each })}
                />
              ),
              changes: () => (
                <ChangeList
                  comparison={comparison}
                  caption={shown.caption}
                  base={shown.base}
                  bases={shown.bases}
                  onBase={shown.setBase}
                  onSeek={({ id }) => setSought({ id })}
                />
              ),
              activity: () => <ActivityList mapId={mapId} />,
            }}
          </HistoryPanel>
        )}
      </div>
      {asked?.what === 'name' ? (
        <NameDialog
          name={asked.version === 'now' ? '' : (asked.version.name ?? '')}
          onName={async (name) => {
            if (asked.version === 'now') await keepVersion(mapId, name);
            else await renameVersion(mapId, asked.version.id, name);
            await reload();
          }}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {asked?.what === 'restore' && asked.version !== 'now' ? (
        <ConfirmDialog
          tone="primary"
          title={text.restoreTitle}
          confirm={text.restore}
          cancel={text.cancel}
          onConfirm={async () => {
            const wanted = asked.version as VersionSummary;
            const before = await restore(wanted.id);
            showToast({
              message: text.restored(labelOf(wanted)),
              action: { label: text.undo, run: () => void undo(before.id) },
            });
          }}
          onClose={() => setAsked(undefined)}
        >
          {text.restoreText(labelOf(asked.version))}
        </ConfirmDialog>
      ) : null}
      {asked?.what === 'delete' && asked.version !== 'now' ? (
        <ConfirmDialog
          title={text.removeTitle(labelOf(asked.version))}
          confirm={text.remove}
          cancel={text.cancel}
          onConfirm={async () => {
            const gone = asked.version as VersionSummary;
            await deleteVersion(mapId, gone.id);
            if (selected === gone.id) shown.select('now');
            await reload();
            showToast({ message: text.removed(labelOf(gone)) });
          }}
          onClose={() => setAsked(undefined)}
        >
          {text.removeText}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
