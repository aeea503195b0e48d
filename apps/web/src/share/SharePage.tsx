import type { SharedMap } from '@milepost/schema/http';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { loadWords } from '../i18n/loadWords.ts';
import { messages } from '../i18n/shareMessages.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { Tooltips } from '../ui/Tooltips.tsx';
import { Boundary } from './Boundary.tsx';
import { NoMap } from './NoMap.tsx';
import { SharedView } from './SharedView.tsx';
import styles from './SharePage.module.css';
import type { ShareSource, ShareState } from './ShareSource.ts';

// Most links have none.
const PasswordForm = lazy(async () => ({ default: (await import('./PasswordForm.tsx')).PasswordForm }));
const GuestEditor = lazy(async () => {
  await loadWords({ de: async () => (await import('../i18n/de/index.ts')).german });
  return { default: (await import('./editing/GuestEditor.tsx')).GuestEditor };
});

interface SharePageProps {
  readonly source: ShareSource;
  readonly token: string;
  /** In a frame of somebody else's page: there it only shows the map. */
  readonly isEmbedded: boolean;
}

/** What lies behind a share link. */
export function SharePage({ source, token, isEmbedded }: SharePageProps) {
  const state = useSyncExternalStore(source.subscribe, source.current);
  const shared = state.phase === 'open' ? state.shared : undefined;
  const isEditor = shared?.access === 'edit' && !isEmbedded;
  /** The map as long as a guest edits it: what they wrote isn't lost with the right to. */
  const [edited, setEdited] = useState<SharedMap>();
  if (isEditor && edited === undefined) setEdited(shared);
  const leave = useCallback(() => setEdited(undefined), []);
  const title = state.phase === 'open' ? state.shared.title.trim() || messages.untitled : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = messages.pageTitle(title);
  }, [title]);

  return (
    <Boundary>
      <Suspense fallback={<Waiting />}>
        {edited ? (
          <GuestEditor source={source} shared={isEditor ? shared : edited} isCurrent={isEditor} onLeave={leave} />
        ) : (
          <WithoutEditor source={source} token={token} isEmbedded={isEmbedded} state={state} />
        )}
      </Suspense>
      <Tooltips />
    </Boundary>
  );
}

interface WithoutEditorProps extends SharePageProps {
  readonly state: ShareState;
}

function WithoutEditor({ source, token, isEmbedded, state }: WithoutEditorProps) {
  switch (state.phase) {
    case 'loading':
      return <Waiting />;
    case 'locked':
      return <PasswordForm source={source} token={token} isEmbedded={isEmbedded} />;
    case 'open':
      return <SharedView source={source} token={token} shared={state.shared} isEmbedded={isEmbedded} />;
    default:
      return <NoMap why={state.phase} onRetry={() => void source.load()} />;
  }
}

function Waiting() {
  return (
    <main className={styles.waiting}>
      <Spinner size={28} label={messages.loading} />
    </main>
  );
}
