import type { MapSummary } from '@milepost/schema/http';
import { FileUp, Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { loadedLater } from '../app/loadedLater.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { usePage } from '../app/usePage.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { Select } from '../ui/Select.tsx';
import styles from './HomePage.module.css';
import { MapResults } from './MapResults.tsx';
import { SearchField } from './SearchField.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useMapActions } from './useMapActions.ts';
import { useMapList } from './useMapList.ts';
import { MAP_SORTS, useMapQuery } from './useMapQuery.ts';
import { useWorkspace } from './useWorkspace.ts';
import { WorkspaceSelect } from './WorkspaceSelect.tsx';

const NewMapDialog = loadedLater(async () => (await import('../dialogs/NewMapDialog.tsx')).NewMapDialog);
const ImportDialog = loadedLater(async () => (await import('../dialogs/ImportDialog.tsx')).ImportDialog);
const ExportDialog = loadedLater(async () => (await import('../dialogs/ExportDialog.tsx')).ExportDialog);
const ShareDialog = loadedLater(async () => (await import('../dialogs/ShareDialog.tsx')).ShareDialog);

type Open =
  | { readonly dialog: 'new' }
  | { readonly dialog: 'import'; readonly file?: File }
  | { readonly dialog: 'export' | 'share'; readonly map: MapSummary };

/** All maps as picture cards, and the ways to begin one. */
export function HomePage() {
  const text = homeMessages.home;
  usePage(text.title);
  const [, navigate] = useLocation();
  const { search, sort, setSearch, setSort } = useMapQuery();
  const { workspaceId } = useWorkspace();
  const list = useMapList({ search, sort, trash: false, workspaceId });
  const grid = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const onExport = useCallback((map: MapSummary) => setOpen({ dialog: 'export', map }), []);
  const onShare = useCallback((map: MapSummary) => setOpen({ dialog: 'share', map }), []);
  const { actions, renamingId, undoTrash } = useMapActions(list, grid, onExport, onShare);
  const dropping = useFileDrop((file) => setOpen({ dialog: 'import', file }));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
      event.preventDefault();
      undoTrash();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undoTrash]);

  // Until the first answer nobody knows which of the two pages this is.
  const undecided = !list.query && list.failed === null && search === '';
  const isFirstVisit =
    list.query?.search === '' &&
    !list.query.workspaceId &&
    search === '' &&
    !workspaceId &&
    list.items.length === 0 &&
    !list.failed;

  return (
    <PageFrame>
      {isFirstVisit ? (
        <>
          <header className={styles.welcome}>
            <h1 className={styles.title}>{text.welcome.title}</h1>
            <p className={styles.lead}>{text.welcome.text}</p>
          </header>
          <TemplateGallery onImport={() => setOpen({ dialog: 'import' })} />
        </>
      ) : (
        <>
          <header className={classNames(styles.header, undecided && styles.undecided)}>
            <h1 className={styles.title}>{text.title}</h1>
            <div className={styles.tools}>
              <SearchField value={search} onSearch={setSearch} className={styles.search} />
              <WorkspaceSelect className={styles.workspace} />
              <Select
                label={text.sort}
                hidesLabel
                value={sort}
                options={MAP_SORTS.map((value) => ({ value, label: text.sorts[value] }))}
                onChange={setSort}
                className={styles.sort}
              />
              <Button
                icon={<FileUp />}
                className={styles.import}
                aria-label={text.import}
                onClick={() => setOpen({ dialog: 'import' })}
              >
                <span>{text.import}</span>
              </Button>
              <Button
                variant="primary"
                icon={<Plus />}
                className={styles.new}
                onClick={() => setOpen({ dialog: 'new' })}
              >
                {text.newMap}
              </Button>
            </div>
          </header>
          <MapResults
            list={list}
            query={{ search, sort }}
            grid={grid}
            actions={actions}
            renamingId={renamingId}
            onClearSearch={() => setSearch('')}
          />
        </>
      )}
      {dropping ? (
        <div className={styles.drop} aria-hidden="true">
          <p>{text.dropFile}</p>
        </div>
      ) : null}
      {open?.dialog === 'new' ? <NewMapDialog onClose={close} onImport={() => setOpen({ dialog: 'import' })} /> : null}
      {open?.dialog === 'import' ? <ImportDialog {...(open.file ? { file: open.file } : {})} onClose={close} /> : null}
      {open?.dialog === 'share' ? <ShareDialog map={open.map} onClose={close} /> : null}
      {open?.dialog === 'export' ? (
        <ExportDialog map={open.map} onBegin={() => navigate(`/maps/${open.map.id}`)} onClose={close} />
      ) : null}
    </PageFrame>
  );
}
