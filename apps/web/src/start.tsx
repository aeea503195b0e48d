import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, begin } from './App.tsx';

/** Draws the app. */
export function start(root: HTMLElement): void {
  begin(location.pathname);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
