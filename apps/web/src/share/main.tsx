import '../ui/tokens.css';
import '../ui/base.css';
import { loadWords } from '../i18n/loadWords.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw the map in');

// What has words is loaded after them. Its code is on its way already (see tools/preloadStart.ts).
await loadWords({ de: async () => (await import('../i18n/de/ofSharePage.ts')).germanOfSharePage });
(await import('./start.tsx')).start(root);
