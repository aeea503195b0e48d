import { sendPicture } from '../../api/assets.ts';
import type { Editor } from '../../store/createEditor.ts';
import { chooseFiles } from './chooseFiles.ts';
import type { PictureGoal } from './goal.ts';
import { takePictures } from './takePictures.ts';

export { listen } from './listen.ts';
export { UploadBanner } from './UploadBanner.tsx';

/** Uploads pictures to the map at an address and puts them where they are meant to go. */
export async function take(
  editor: Editor,
  base: string,
  files: readonly File[],
  goal: PictureGoal | undefined,
): Promise<void> {
  const send = (file: Blob, onProgress: (share: number) => void, signal: AbortSignal) =>
    sendPicture(base, file, onProgress, signal);
  await takePictures(editor, send, files, goal);
  requestAnimationFrame(() => {
    // What was pressed for it may be gone.
    if (document.activeElement === document.body) editor.view.takeFocus();
  });
}

/** The same with pictures that somebody chooses from their device. */
export async function choose(editor: Editor, base: string, goal: PictureGoal | undefined): Promise<void> {
  const files = await chooseFiles(goal === undefined || goal.kind === 'cell');
  if (files.length > 0) await take(editor, base, files, goal);
}
