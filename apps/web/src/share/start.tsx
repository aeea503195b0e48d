import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SharePage } from './SharePage.tsx';

/** Draws the page behind a link: `/share/:token`, or `/embed/:token` in a frame of another page. */
export function start(root: HTMLElement): void {
  const [, kind, token = ''] = window.location.pathname.split('/');
  createRoot(root).render(
    <StrictMode>
      <SharePage token={decodeURIComponent(token)} isEmbedded={kind === 'embed'} />
    </StrictMode>,
  );
}
