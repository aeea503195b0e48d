import type { ExportChoice } from './exportChoice.ts';
import { exportUrl, isPicture } from './exportChoice.ts';
import { receiveFile } from './receiveFile.ts';

/** Whether this page may put a picture on the clipboard: browsers allow it on secure connections only. */
export function canCopyPictures(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;
}

/** A choice as a PNG, the one kind of picture that clipboards take: as large as it was asked for where it is a picture. */
function asPng(choice: ExportChoice): ExportChoice {
  return isPicture(choice.format)
    ? { ...choice, format: 'png' }
    : { ...choice, format: 'png', size: 'scale', scale: 2 };
}

/**
 * Puts the picture of a choice on the clipboard. Called right after a press, before anything is waited for: browsers ask who wanted it.
 *
 * @throws ApiError; DOMException `AbortError` when `signal` called it off, `NotAllowedError` when the browser refuses
 */
export async function copyPicture(
  mapId: string,
  choice: ExportChoice,
  signal: AbortSignal,
  onProgress: (share: number | undefined) => void,
): Promise<void> {
  let failure: unknown;
  const picture = receiveFile(exportUrl(mapId, asPng(choice)), signal, onProgress).then(
    ({ blob }) => blob,
    (reason: unknown) => {
      // Some browsers tell only that there was no picture, not why.
      failure = reason;
      throw reason;
    },
  );
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (reason) {
    throw failure ?? reason;
  }
}
