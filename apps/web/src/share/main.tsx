import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import { SharePage } from './SharePage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw the map in');

// `/share/:token`, or `/embed/:token` in a frame of another page.
const [, kind, token = ''] = window.location.pathname.split('/');

createRoot(root).render(
  <StrictMode>
    <SharePage token={decodeURIComponent(token)} isEmbedded={kind === 'embed'} />
  </StrictMode>,
);
