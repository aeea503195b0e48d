import { loadedLater } from '../../app/loadedLater.tsx';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Page } from '../../store/surroundings.ts';

const parts = () => import('./index.ts');

/** Says which picture is on its way. */
export const UploadBanner = loadedLater(async () => (await parts()).UploadBanner);

/** Takes pictures that are pasted or dropped, once its code is there. Gives what ends it. */
export function listenForPictures(editor: Editor): () => void {
  const ending = new AbortController();
  parts().then(
    ({ listen }) => {
      if (!ending.signal.aborted) listen(editor, ending.signal);
    },
    // Whoever needs it then is told.
    () => undefined,
  );
  return () => ending.abort();
}

/** What the page does about pictures, of the map at an address. Its code comes after the map. */
export function pictureDesk(editor: Editor, base: string): Pick<Page, 'choosePictures' | 'takePictures'> {
  const withParts = async (work: (loaded: Awaited<ReturnType<typeof parts>>) => void) => {
    try {
      work(await parts());
    } catch {
      editor.page.notify(messages.app.partMissing);
    }
  };
  return {
    choosePictures: (goal) => void withParts(({ choose }) => void choose(editor, base, goal)),
    takePictures: (files, goal) => void withParts(({ take }) => void take(editor, base, files, goal)),
  };
}
