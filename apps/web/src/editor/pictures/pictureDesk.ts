import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { Page } from '../../store/surroundings.ts';

/** What the page does about pictures, of the map at an address. Its code comes after the map. */
export function pictureDesk(editor: Editor, base: string): Pick<Page, 'choosePictures' | 'takePictures'> {
  const withPictures = async (work: (pictures: typeof import('./index.ts')) => void) => {
    try {
      work(await import('./index.ts'));
    } catch {
      editor.page.notify(messages.app.partMissing);
    }
  };
  return {
    choosePictures: (goal) => void withPictures(({ choose }) => void choose(editor, base, goal)),
    takePictures: (files, goal) => void withPictures(({ take }) => void take(editor, base, files, goal)),
  };
}
