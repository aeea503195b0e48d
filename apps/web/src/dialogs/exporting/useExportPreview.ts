import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { request } from '../../api/request.ts';
import type { ExportChoice } from './exportChoice.ts';
import { previewUrl } from './previewUrl.ts';

/** Characters of a text that are shown; nobody reads more here. */
const MOST_TEXT = 20_000;
/** ms without a further change before the server is asked. */
const PAUSE = 150;

export interface ExportPreview {
  /** What is shown; that of the choice before stays until its successor is there. */
  readonly shown: { readonly kind: 'picture' | 'text'; readonly content: string; readonly of: string } | undefined;
  readonly drawing: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * A look at what the server would send for a choice. An answer to an older choice is dropped.
 *
 * @param ready false while the server doesn't have the newest state of the map yet
 */
export function useExportPreview(mapId: string, choice: ExportChoice, ready: boolean): ExportPreview {
  const [shown, setShown] = useState<ExportPreview['shown']>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  const url = previewUrl(mapId, choice);
  const isText = choice.format === 'mmd' || choice.format === 'json';
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    if (!ready) return;
    const asking = new AbortController();
    setError(undefined);
    const ask = async () => {
      const response = await request(url, { signal: asking.signal });
      const content = isText ? (await response.text()).slice(0, MOST_TEXT) : URL.createObjectURL(await response.blob());
      if (asking.signal.aborted) {
        if (!isText) URL.revokeObjectURL(content);
        return;
      }
      setShown({ kind: isText ? 'text' : 'picture', content, of: url });
    };
    const timer = setTimeout(
      () =>
        ask().catch((reason: unknown) => {
          if (!isAbort(reason)) setError(reason);
        }),
      first.current ? 0 : PAUSE,
    );
    first.current = false;
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [url, isText, ready, attempt]);

  // Each picture is held by its address until the next one takes its place.
  useEffect(() => {
    if (shown?.kind !== 'picture') return;
    return () => URL.revokeObjectURL(shown.content);
  }, [shown]);

  return {
    shown,
    drawing: error === undefined && shown?.of !== url,
    error,
    retry: () => setAttempt((before) => before + 1),
  };
}
