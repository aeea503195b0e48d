import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { messages } from '../i18n/shareMessages.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { Tooltips } from '../ui/Tooltips.tsx';
import { Boundary } from './Boundary.tsx';
import { NoMap } from './NoMap.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SharedView } from './SharedView.tsx';
import styles from './SharePage.module.css';
import { ShareSource } from './ShareSource.ts';

const GuestEditor = lazy(async () => ({ default: (await import('./editing/GuestEditor.tsx')).GuestEditor }));

interface SharePageProps {
  readonly token: string;
  /** In a frame of somebody else's page: there it only shows the map. */
  readonly isEmbedded: boolean;
}

/** What lies behind a share link. */
export function SharePage({ token, isEmbedded }: SharePageProps) {
  const [source] = useState(() => new ShareSource(token));
  const state = useSyncExternalStore(source.subscribe, source.current);
  useEffect(() => source.follow(), [source]);
  const title = state.phase === 'open' ? state.shared.title.trim() || messages.untitled : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = messages.pageTitle(title);
  }, [title]);

  const waiting = (
    <main className={styles.waiting}>
      <Spinner size={28} label={messages.loading} />
    </main>
  );
  return (
    <Boundary>
      <Suspense fallback={waiting}>
        {state.phase === 'loading' ? waiting : null}
        {state.phase === 'locked' ? <PasswordForm source={source} token={token} isEmbedded={isEmbedded} /> : null}
        {state.phase === 'gone' || state.phase === 'unreachable' ? (
          <NoMap why={state.phase} onRetry={() => void source.load()} />
        ) : null}
        {state.phase === 'open' && state.shared.access === 'edit' && !isEmbedded ? (
          <GuestEditor source={source} shared={state.shared} />
        ) : null}
        {state.phase === 'open' && (state.shared.access !== 'edit' || isEmbedded) ? (
          <SharedView source={source} token={token} shared={state.shared} isEmbedded={isEmbedded} />
        ) : null}
      </Suspense>
      <Tooltips />
    </Boundary>
  );
}
