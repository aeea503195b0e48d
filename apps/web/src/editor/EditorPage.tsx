import { useEffect, useState } from 'react';
import { loadedLater } from '../app/loadedLater.tsx';
import { PageLoading } from '../app/PageLoading.tsx';
import { refreshSession } from '../app/session.ts';
import { EditorContext } from '../store/EditorContext.tsx';
import { EditorWorkspace } from './EditorWorkspace.tsx';
import { useEditorOf } from './useEditorOf.ts';
import { useOpenMap } from './useOpenMap.ts';

const MapNotOpen = loadedLater(async () => (await import('./MapNotOpen.tsx')).MapNotOpen, <PageLoading />);

/** How long (ms) the code for a map that can't be opened leaves the line to the map. */
const LATER_AFTER = 1_000;

/** The page of one map: opens it, and shows the editor or why there is none. */
export function EditorPage({ mapId }: { readonly mapId: string }) {
  const { open, status } = useOpenMap(mapId);
  const editor = useEditorOf(mapId, open, status);
  // Beforehand: a server that doesn't answer doesn't answer for this either.
  useEffect(() => {
    const timer = setTimeout(MapNotOpen.preload, LATER_AFTER);
    return () => clearTimeout(timer);
  }, []);

  if (status.map === 'gone' || status.map === 'outdated' || status.map === 'refused') {
    // Edits that nobody else has are still in the document.
    return <MapNotOpen mapId={mapId} why={status.map} unsaved={status.saved === 'not-saved' ? open : undefined} />;
  }
  if (status.map === 'signed-out') return <SignedOut mapId={mapId} />;
  if (!open || !editor) {
    return status.map === 'opening' && status.saved === 'offline' ? (
      <MapNotOpen mapId={mapId} why="unreachable" onRetry={() => open?.retry()} />
    ) : (
      <PageLoading />
    );
  }
  return (
    <EditorContext value={editor}>
      <EditorWorkspace mapId={mapId} open={open} status={status} />
    </EditorContext>
  );
}

/** The session has ended meanwhile: the page of the way in takes this one's place, which comes back after it. */
function SignedOut({ mapId }: { readonly mapId: string }) {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void refreshSession(false).then(() => setAsked(true));
  }, []);
  return isAsked ? (
    <MapNotOpen mapId={mapId} why="unreachable" onRetry={() => window.location.reload()} />
  ) : (
    <PageLoading />
  );
}
