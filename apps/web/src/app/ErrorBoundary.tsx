import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { messages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MAIN } from './usePage.ts';

interface State {
  readonly error?: Error;
}

/** A part of the app that didn't come: a newer one took its place, or nobody answers. */
function isNotLoaded(error: Error): boolean {
  return /dynamically imported module|module script failed|Importing a module|preload CSS/i.test(error.message);
}

/** Stands in for a page that broke while it was drawn, and says what can be done. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = messages.app.crashed;
    const notLoaded = isNotLoaded(error);
    return (
      <main id={MAIN} tabIndex={-1}>
        <EmptyState
          level={1}
          icon={<TriangleAlert />}
          title={notLoaded ? text.notLoadedTitle : text.title}
          actions={
            <>
              <Button variant="primary" onClick={() => location.reload()}>
                {text.reload}
              </Button>
              <Button onClick={() => location.assign('/')}>{text.home}</Button>
            </>
          }
        >
          <p>{notLoaded ? text.notLoadedText : text.text}</p>
          {notLoaded ? null : (
            <p>
              <code>{error.message}</code>
            </p>
          )}
        </EmptyState>
      </main>
    );
  }
}
