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

interface GuestEditorProps {
  readonly source: ShareSource;
  readonly shared: SharedMap;
}

/** The editor for those who came by a link that lets them edit. */
export function GuestEditor({ source, shared }: GuestEditorProps) {
  const { id, mayExport } = shared;
  const { base } = source;
  const { open, status } = useOpenMap(id, base);
  const editor = useEditorOf(open, status);
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

  const isOver = status.map !== 'opening' && status.map !== 'open';
  // The link says what there is instead.
  useEffect(() => {
    if (isOver) void source.load();
  }, [isOver, source]);

  if (isOver) return <NoMap why="unreachable" onRetry={() => window.location.reload()} />;
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
