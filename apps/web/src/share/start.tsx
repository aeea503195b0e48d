import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SharePage } from './SharePage.tsx';
import { ShareSource } from './ShareSource.ts';

/** Draws the page behind a link: `/share/:token`, or `/embed/:token` in a frame of another page. */
export function start(root: HTMLElement): void {
  const [, kind, name = ''] = window.location.pathname.split('/');
  const token = decodeURIComponent(name);
  const source = new ShareSource(token);
  // Before anything is drawn: the browser has asked for the map already.
  source.follow();
  createRoot(root).render(
    <StrictMode>
      <SharePage source={source} token={token} isEmbedded={kind === 'embed'} />
    </StrictMode>,
  );
}
