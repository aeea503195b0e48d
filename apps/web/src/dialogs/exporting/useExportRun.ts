import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { showToast } from '../../ui/toast.ts';
import type { ExportChoice } from './exportChoice.ts';
import { exportUrl } from './exportChoice.ts';
import { fileName } from './fileName.ts';
import { receiveFile, saveFile } from './receiveFile.ts';
import { rememberChoice } from './rememberedChoice.ts';

export interface ExportRun {
  /** What goes on, while something does; `share` is 0..1 once it is known. */
  readonly progress: { readonly receiving: boolean; readonly share: number | undefined } | undefined;
  readonly error: unknown;
  readonly start: (choice: ExportChoice) => void;
  readonly stop: () => void;
}

/** Makes and downloads the file; can be called off at any time, and is when the dialog goes. */
export function useExportRun(map: { readonly id: string; readonly title: string }, onDone: () => void): ExportRun {
  const [progress, setProgress] = useState<ExportRun['progress']>();
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  const run = async (choice: ExportChoice) => {
    const own = new AbortController();
    running.current = own;
    setError(undefined);
    setProgress({ receiving: false, share: undefined });
    try {
      const { blob, disposition } = await receiveFile(exportUrl(map.id, choice), own.signal, (share) =>
        setProgress({ receiving: true, share }),
      );
      const name = fileName(disposition, map.title, choice.format);
      saveFile(blob, name);
      rememberChoice(map.id, choice);
      showToast({ message: dialogMessages.exporting.done(name) });
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
    start: (choice) => {
      if (!running.current) void run(choice);
    },
    stop: () => running.current?.abort(),
  };
}
