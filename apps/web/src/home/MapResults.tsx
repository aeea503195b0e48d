import { CloudOff, SearchX } from 'lucide-react';
import type { RefObject } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import type { MapSort } from '../api/maps.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { LoadMore } from './LoadMore.tsx';
import { MapGrid } from './MapGrid.tsx';
import styles from './MapResults.module.css';
import type { MapActions } from './mapActions.ts';
import type { MapList } from './useMapList.ts';

interface MapResultsProps {
  readonly list: MapList;
  readonly query: { readonly search: string; readonly sort: MapSort };
  readonly grid: RefObject<HTMLUListElement | null>;
  readonly actions: MapActions;
  readonly renamingId: string | undefined;
  readonly onClearSearch: () => void;
}

/** What was found, or why nothing can be shown. */
export function MapResults({ list, query, grid, actions, renamingId, onClearSearch }: MapResultsProps) {
  const text = homeMessages.home;
  const failed = list.failed === 'all';
  if (!list.query && failed) {
    const unreachable = list.error instanceof ApiError && list.error.kind === 'unreachable';
    return (
      <EmptyState
        icon={<CloudOff />}
        title={text.failed}
        actions={
          <Button variant="primary" onClick={() => void list.reload()} busy={list.loading === 'all'}>
            {text.retry}
          </Button>
        }
      >
        <p role="alert">{describeError(list.error)}</p>
        {unreachable ? <p>{text.retrying}</p> : null}
      </EmptyState>
    );
  }
  if (!list.query) return <Waiting />;

  const stale = list.query.search !== query.search || list.query.sort !== query.sort;
  const shown = list.query.search;
  return (
    <>
      {failed ? (
        <Notice
          tone="warning"
          urgent
          icon={<CloudOff aria-hidden="true" />}
          className={styles.notice}
          action={
            <Button size="small" onClick={() => void list.reload()} busy={list.loading === 'all'}>
              {text.retry}
            </Button>
          }
        >
          {text.stale}
        </Notice>
      ) : null}
      <p role="status" className="visually-hidden">
        {stale ? text.loading : text.shown(list.items.length, list.nextCursor !== null)}
      </p>
      {list.items.length === 0 ? (
        <EmptyState
          icon={<SearchX />}
          title={text.nothingFound(shown)}
          actions={<Button onClick={onClearSearch}>{text.clearSearch}</Button>}
        >
          {text.nothingFoundText}
        </EmptyState>
      ) : (
        <MapGrid
          ref={grid}
          maps={list.items}
          shows={list.query.sort === 'createdAt' ? 'createdAt' : 'updatedAt'}
          renamingId={renamingId}
          actions={actions}
          stale={stale}
        />
      )}
      <LoadMore list={list} />
    </>
  );
}

/** Frames where cards will be. */
function Waiting() {
  return (
    <div className={styles.waiting}>
      <p role="status" className="visually-hidden">
        {homeMessages.home.loading}
      </p>
      {Array.from({ length: 8 }, (_, at) => `waiting-${at}`).map((key) => (
        <div key={key} className={styles.placeholder} />
      ))}
    </div>
  );
}
