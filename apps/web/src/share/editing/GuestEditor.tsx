import type { SharedMap } from '@milepost/schema/http';
import { useEffect, useMemo } from 'react';
import { download } from '../../api/download.ts';
import { PageLoading } from '../../app/PageLoading.tsx';
import { SkipLink } from '../../app/SkipLink.tsx';
import { EditorWorkspace } from '../../editor/EditorWorkspace.tsx';
import { useEditorOf } from '../../editor/useEditorOf.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { messages } from '../../i18n/shareMessages.ts';
import { EditorContext } from '../../store/EditorContext.tsx';
import { GuestContext } from '../../store/GuestContext.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { showToast } from '../../ui/toast.ts';
import { ExportItems } from '../ExportItems.tsx';
import { NoMap } from '../NoMap.tsx';
import type { ShareSource } from '../ShareSource.ts';
import { EditingOver } from './EditingOver.tsx';

interface GuestEditorProps {
  readonly source: ShareSource;
  readonly shared: SharedMap;
  /** Whether the link still lets its guests edit. */
  readonly isCurrent: boolean;
  /** Called when it doesn't, and there is nothing here that would be lost. */
  readonly onLeave: () => void;
}

/** The editor for those who came by a link that lets them edit. */
export function GuestEditor({ source, shared, isCurrent, onLeave }: GuestEditorProps) {
  const { id, mayExport } = shared;
  const { base } = source;
  const { open, status } = useOpenMap(id, base);
  const editor = useEditorOf(id, open, status);
  const guest = useMemo(
    () => ({
      base,
      refuse: () => showToast({ message: messages.notForGuests }),
      takeAway: () => {
        if (mayExport) download(`${base}/export.png`);
        else showToast({ message: messages.take.not });
      },
      exportItems: mayExport ? () => <ExportItems base={base} /> : undefined,
    }),
    [base, mayExport],
  );

  useEffect(() => {
    // The map comes by the shared document.
    source.followsMap = false;
    return () => {
      source.followsMap = true;
    };
  }, [source]);

  // Nothing of a guest's map stays on this device: what the server doesn't have goes with this page.
  const wouldLose = status.saved !== 'saved' && open?.hasUnsavedEdits() === true;
  useEffect(() => {
    if (!isCurrent && !wouldLose) onLeave();
  }, [isCurrent, wouldLose, onLeave]);

  const isGone = status.map === 'gone' || status.map === 'signed-out';
  // The link says what there is instead.
  useEffect(() => {
    if (isGone) void source.load();
  }, [isGone, source]);

  if (status.map === 'outdated' || status.map === 'refused') {
    return <EditingOver why={status.map} unsaved={wouldLose ? open : undefined} />;
  }
  if ((isGone || !isCurrent) && wouldLose) {
    return <EditingOver why={source.current().phase === 'open' ? 'refused' : 'gone'} unsaved={open} />;
  }
  if (isGone || (status.map === 'opening' && status.saved === 'offline')) {
    return <NoMap why="unreachable" onRetry={() => (isGone ? window.location.reload() : open?.retry())} />;
  }
  return (
    <GuestContext value={guest}>
      <SkipLink />
      {open && editor ? (
        <EditorContext value={editor}>
          <EditorWorkspace mapId={id} open={open} status={status} />
        </EditorContext>
      ) : (
        <PageLoading />
      )}
      <Toasts />
    </GuestContext>
  );
}
