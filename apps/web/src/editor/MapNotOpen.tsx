import { CloudOff, FileQuestion, RefreshCw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { describeError } from '../api/describeError.ts';
import { listMaps, restoreMap } from '../api/maps.ts';
import { PageFrame } from '../app/PageFrame.tsx';
import { usePage } from '../app/usePage.ts';
import type { OpenMap } from '../collab/connection.ts';
import { messages } from '../i18n/messages.ts';
import { messages as notOpen } from '../i18n/notOpenMessages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showToast } from '../ui/toast.ts';
import { UnsavedEdits } from './UnsavedEdits.tsx';

interface MapNotOpenProps {
  readonly mapId: string;
  readonly why: 'gone' | 'outdated' | 'refused' | 'unreachable';
  /** Holds edits that were saved nowhere but on this device. */
  readonly unsaved?: OpenMap | undefined;
  readonly onRetry?: () => void;
}

const ICONS = {
  gone: <FileQuestion />,
  trashed: <Trash2 />,
  outdated: <RefreshCw />,
  refused: <RefreshCw />,
  unreachable: <CloudOff />,
};

/** Why a map can't be shown, what is safe, and what to do next. */
export function MapNotOpen({ mapId, why, unsaved, onRetry }: MapNotOpenProps) {
  const [, navigate] = useLocation();
  const isTrashed = useIsTrashed(mapId, why === 'gone');
  const [busy, setBusy] = useState(false);
  const reason = why === 'gone' && isTrashed ? 'trashed' : why;
  const text = notOpen[reason];
  usePage(text.title);

  const restore = async () => {
    setBusy(true);
    try {
      await restoreMap(mapId);
      window.location.reload();
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
      setBusy(false);
    }
  };

  return (
    <PageFrame>
      <EmptyState
        icon={ICONS[reason]}
        title={text.title}
        level={1}
        actions={
          <>
            {reason === 'trashed' ? (
              <Button variant="primary" busy={busy} onClick={restore}>
                {notOpen.restore}
              </Button>
            ) : null}
            {reason === 'outdated' || reason === 'refused' ? (
              <Button variant="primary" onClick={() => window.location.reload()}>
                {notOpen.reload}
              </Button>
            ) : null}
            {reason === 'unreachable' ? (
              <Button variant="primary" onClick={onRetry}>
                {notOpen.retry}
              </Button>
            ) : null}
            <Button onClick={() => navigate('/')}>{messages.editor.allMaps}</Button>
          </>
        }
      >
        <p>{text.text}</p>
      </EmptyState>
      {unsaved && reason !== 'outdated' && reason !== 'unreachable' ? (
        <UnsavedEdits open={unsaved} reason={reason} />
      ) : null}
    </PageFrame>
  );
}

/** Whether a map that can't be opened is in the trash, from where it can be brought back. */
function useIsTrashed(mapId: string, ask: boolean): boolean {
  const [isTrashed, setTrashed] = useState(false);
  useEffect(() => {
    if (!ask) return;
    const asking = new AbortController();
    const look = async (cursor?: string): Promise<void> => {
      const page = await listMaps({ trash: true, limit: 100, cursor }, asking.signal);
      if (page.items.some(({ id }) => id === mapId)) setTrashed(true);
      else if (page.nextCursor) await look(page.nextCursor);
    };
    look().catch(() => {
      // Then it is said to be gone, which is true as well.
    });
    return () => asking.abort();
  }, [mapId, ask]);
  return isTrashed;
}
