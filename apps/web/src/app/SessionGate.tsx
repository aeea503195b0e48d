import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { isAccountHere } from './accountHere.ts';
import { PageLoading } from './PageLoading.tsx';
import { pageLater } from './pageLater.tsx';
import { isOpenToAll, refreshSession, useSession } from './session.ts';

const SignInPage = pageLater(async () => (await import('../account/SignInPage.tsx')).SignInPage);

/** How long (ms) a server that could not be asked is left alone. */
const AGAIN = 5_000;

/** Shows a page to whoever may see it, and to others the way in. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const [path] = useLocation();
  const isOpen = isOpenToAll(path);
  const isNobody = typeof session === 'object' && !session.user;
  const asks = session === 'unasked' || (isNobody && session.signIn.anonymous && !isOpen && !isAccountHere());

  useEffect(() => {
    if (asks) void refreshSession(!isOpen);
  }, [asks, isOpen]);

  // Whoever comes back, or is connected again, is not taken for nobody.
  useEffect(() => {
    if (session !== 'unreachable') return;
    const again = () => {
      if (document.visibilityState === 'visible') void refreshSession(!isOpen);
    };
    const listening = new AbortController();
    window.addEventListener('online', again, listening);
    document.addEventListener('visibilitychange', again, listening);
    const timer = setInterval(again, AGAIN);
    return () => {
      listening.abort();
      clearInterval(timer);
    };
  }, [session, isOpen]);

  if (asks || session === 'unknown') return <PageLoading />;
  return isNobody && !isOpen ? <SignInPage /> : children;
}
