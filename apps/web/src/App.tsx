import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { NotFoundPage } from './app/NotFoundPage.tsx';
import { PageLoading } from './app/PageLoading.tsx';
import { SkipLink } from './app/SkipLink.tsx';
import { HomePage } from './home/HomePage.tsx';
import { Toasts } from './ui/Toasts.tsx';
import { Tooltips } from './ui/Tooltips.tsx';

const EditorPage = lazy(async () => ({ default: (await import('./editor/EditorPage.tsx')).EditorPage }));
const TrashPage = lazy(async () => ({ default: (await import('./home/TrashPage.tsx')).TrashPage }));

/** The pages, and what every page has. Each page draws its own `<main>`. */
export function App() {
  const [path] = useLocation();
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
