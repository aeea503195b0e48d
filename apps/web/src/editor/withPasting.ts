import { messages } from '../i18n/messages.ts';
import type { Editor } from '../store/createEditor.ts';
import { showToast } from '../ui/toast.ts';

type Pasting = typeof import('./pasting/index.ts');

let loaded: Pasting | undefined;

async function load(): Promise<Pasting> {
  loaded ??= await import('./pasting/index.ts');
  return loaded;
}

/** Does something with what copies and pastes: at once when it is there, as soon as it has come otherwise. */
export function withPasting(use: (pasting: Pasting) => void): void {
  if (loaded) use(loaded);
  else load().then(use, () => showToast({ message: messages.app.partMissing, tone: 'error' }));
}

/**
 * Lets what is copied, cut, pasted and dropped on the canvas be the map's, as soon as the code for it has come: nobody
 * needs it to see a map and write on it. Gives what ends it.
 */
export function startPasting(editor: Editor): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const start = () => {
    load().then(
      (pasting) => pasting.listen(editor, signal),
      () => window.addEventListener('online', start, { once: true, signal }),
    );
  };
  start();
  return () => listening.abort();
}
