import { useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { pageLater } from './app/pageLater.tsx';
import { SessionGate } from './app/SessionGate.tsx';
import { SkipLink } from './app/SkipLink.tsx';
import { isOpenToAll, refreshSession } from './app/session.ts';
import { whenIdle } from './app/whenIdle.ts';
import { Toasts } from './ui/Toasts.tsx';
import { Tooltips } from './ui/Tooltips.tsx';

const EditorPage = pageLater(async () => (await import('./editor/EditorPage.tsx')).EditorPage);
const HomePage = pageLater(async () => (await import('./home/HomePage.tsx')).HomePage);
const NotFoundPage = pageLater(async () => (await import('./app/NotFoundPage.tsx')).NotFoundPage);
const HistoryPage = pageLater(async () => (await import('./history/HistoryPage.tsx')).HistoryPage);
const TrashPage = pageLater(async () => (await import('./home/TrashPage.tsx')).TrashPage);
const SignInPage = pageLater(async () => (await import('./account/SignInPage.tsx')).SignInPage);
const SignUpPage = pageLater(async () => (await import('./account/SignUpPage.tsx')).SignUpPage);
const InvitationPage = pageLater(async () => (await import('./account/InvitationPage.tsx')).InvitationPage);
const NewPasswordPage = pageLater(async () => (await import('./account/NewPasswordPage.tsx')).NewPasswordPage);
const UnsubscribePage = pageLater(async () => (await import('./account/UnsubscribePage.tsx')).UnsubscribePage);
const AccountPage = pageLater(async () => (await import('./account/AccountPage.tsx')).AccountPage);
const WorkspacePage = pageLater(async () => (await import('./account/WorkspacePage.tsx')).WorkspacePage);

const MAP = /^\/maps\/[^/]+$/;

/** Asks for what the page at `path` takes longest to get, so that it comes while the app is drawn. */
export function begin(path: string): void {
  void refreshSession(!isOpenToAll(path));
  if (MAP.test(path)) EditorPage.preload();
}

/** The pages, and what every page has. Each page draws its own `<main>`. */
export function App() {
  const [path] = useLocation();

  // Nearly everyone goes on to a map: its code comes while they choose one.
  useEffect(() => whenIdle(EditorPage.preload), []);

  return (
    <>
      <SkipLink />
      <ErrorBoundary key={path}>
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
      </ErrorBoundary>
      <Toasts />
      <Tooltips />
    </>
  );
}
