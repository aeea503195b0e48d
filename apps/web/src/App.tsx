import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { PageLoading } from './app/PageLoading.tsx';
import { SessionGate } from './app/SessionGate.tsx';
import { SkipLink } from './app/SkipLink.tsx';
import { whenIdle } from './app/whenIdle.ts';
import { Toasts } from './ui/Toasts.tsx';
import { Tooltips } from './ui/Tooltips.tsx';

const loadEditor = async () => ({ default: (await import('./editor/EditorPage.tsx')).EditorPage });
const EditorPage = lazy(loadEditor);
const HomePage = lazy(async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./app/NotFoundPage.tsx')).NotFoundPage }));
const HistoryPage = lazy(async () => ({ default: (await import('./history/HistoryPage.tsx')).HistoryPage }));
const TrashPage = lazy(async () => ({ default: (await import('./home/TrashPage.tsx')).TrashPage }));
const SignInPage = lazy(async () => ({ default: (await import('./account/SignInPage.tsx')).SignInPage }));
const SignUpPage = lazy(async () => ({ default: (await import('./account/SignUpPage.tsx')).SignUpPage }));
const InvitationPage = lazy(async () => ({ default: (await import('./account/InvitationPage.tsx')).InvitationPage }));
const NewPasswordPage = lazy(async () => ({
  default: (await import('./account/NewPasswordPage.tsx')).NewPasswordPage,
}));
const UnsubscribePage = lazy(async () => ({
  default: (await import('./account/UnsubscribePage.tsx')).UnsubscribePage,
}));
const AccountPage = lazy(async () => ({ default: (await import('./account/AccountPage.tsx')).AccountPage }));
const WorkspacePage = lazy(async () => ({ default: (await import('./account/WorkspacePage.tsx')).WorkspacePage }));

/** The pages, and what every page has. Each page draws its own `<main>`. */
export function App() {
  const [path] = useLocation();

  // Nearly everyone goes on to a map: its code comes while they choose one.
  useEffect(
    () =>
      whenIdle(() => {
        loadEditor().catch(() => undefined); // The page itself will say so.
      }),
    [],
  );

  return (
    <>
      <SkipLink />
      <ErrorBoundary key={path}>
        <Suspense fallback={<PageLoading />}>
          <SessionGate>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/maps/:id">{({ id }) => <EditorPage key={id} mapId={id} />}</Route>
              <Route path="/maps/:id/history">{({ id }) => <HistoryPage key={id} mapId={id} />}</Route>
              <Route path="/trash" component={TrashPage} />
              <Route path="/account" component={AccountPage} />
              <Route path="/workspaces/:id">{({ id }) => <WorkspacePage key={id} workspaceId={id} />}</Route>
              <Route path="/sign-in" component={SignInPage} />
              <Route path="/sign-up" component={SignUpPage} />
              <Route path="/new-password" component={NewPasswordPage} />
              <Route path="/unsubscribe/:token">{({ token }) => <UnsubscribePage token={token} />}</Route>
              <Route path="/invitations/:token">{({ token }) => <InvitationPage token={token} />}</Route>
              <Route component={NotFoundPage} />
            </Switch>
          </SessionGate>
        </Suspense>
      </ErrorBoundary>
      <Toasts />
      <Tooltips />
    </>
  );
}
