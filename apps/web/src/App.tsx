import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { PageLoading } from './app/PageLoading.tsx';
import { SkipLink } from './app/SkipLink.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { Tooltips } from './ui/Tooltips.tsx';

const loadEditor = async () => ({ default: (await import('./editor/EditorPage.tsx')).EditorPage });
const EditorPage = lazy(loadEditor);
const HomePage = lazy(async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./app/NotFoundPage.tsx')).NotFoundPage }));
const TrashPage = lazy(async () => ({ default: (await import('./home/TrashPage.tsx')).TrashPage }));

/** The pages, and what every page has. Each page draws its own `<main>`. */
export function App() {
  const [path] = useLocation();

  // Nearly everyone goes on to a map: its code comes while they choose one.
  useEffect(() => {
    const wait = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1500));
    wait(() => {
      loadEditor().catch(() => undefined); // The page itself will say so.
    });
  }, []);

  return (
    <>
      <SkipLink />
      <ErrorBoundary key={path}>
        <Suspense fallback={<PageLoading />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/maps/:id">{({ id }) => <EditorPage key={id} mapId={id} />}</Route>
            <Route path="/trash" component={TrashPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Toasts />
      <Tooltips />
    </>
  );
}
