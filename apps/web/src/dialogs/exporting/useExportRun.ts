import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { showToast } from '../../ui/toast.ts';
import { copyPicture } from './copyPicture.ts';
import type { ExportChoice, ExportFormat } from './exportChoice.ts';
import { exportUrl } from './exportChoice.ts';
import { fileName } from './fileName.ts';
import { receiveFile, saveFile } from './receiveFile.ts';
import { rememberChoice } from './rememberedChoice.ts';

export interface ExportRun {
  /** What goes on, while something does; `share` is 0..1 once it is known. */
  readonly progress:
    | { readonly format: ExportFormat; readonly receiving: boolean; readonly share: number | undefined }
    | undefined;
  readonly error: unknown;
  readonly start: (choice: ExportChoice) => void;
  /** Puts it on the clipboard as a picture. */
  readonly copy: (choice: ExportChoice) => void;
  readonly stop: () => void;
}

/** Makes the file and downloads or copies it; can be called off at any time, and is when the dialog goes. */
export function useExportRun(map: { readonly id: string; readonly title: string }, onDone: () => void): ExportRun {
  const [progress, setProgress] = useState<ExportRun['progress']>();
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  type Work = (signal: AbortSignal, onProgress: (share: number | undefined) => void) => Promise<string>;

  const run = async (format: ExportFormat, choice: ExportChoice, work: Work) => {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    setError(undefined);
    setProgress({ format, receiving: false, share: undefined });
    try {
      const message = await work(own.signal, (share) => setProgress({ format, receiving: true, share }));
      rememberChoice(map.id, choice);
      showToast({ message });
      onDone();
    } catch (reason) {
      if (!isAbort(reason)) setError(reason);
    } finally {
      if (running.current === own) {
        running.current = undefined;
        setProgress(undefined);
      }
    }
  };

  return {
    progress,
    error,
    start: (choice) =>
      void run(choice.format, choice, async (signal, onProgress) => {
        const { blob, disposition } = await receiveFile(exportUrl(map.id, choice), signal, onProgress);
        const name = fileName(disposition, map.title, choice.format);
        saveFile(blob, name);
        return dialogMessages.exporting.done(name);
      }),
    copy: (choice) =>
      void run('png', choice, async (signal, onProgress) => {
        await copyPicture(map.id, choice, signal, onProgress);
        return dialogMessages.exporting.copied;
      }),
    stop: () => running.current?.abort(),
  };
}
