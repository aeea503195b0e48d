import type { ImportPreview } from '@milepost/schema/http';
import { useEffect, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import type { ImportSource } from '../../api/imports.ts';
import { previewImport } from '../../api/imports.ts';
import type { ImportFault } from './importFault.ts';
import { importFault } from './importFault.ts';

export type PreviewState =
  | { readonly status: 'reading' }
  | { readonly status: 'ready'; readonly preview: ImportPreview }
  | { readonly status: 'failed'; readonly fault: ImportFault };

/** What the server would make of a text. A new text or way to read it calls off the question before. */
export function useImportPreview({ format, text, index, order }: ImportSource, attempt: number): PreviewState {
  const [state, setState] = useState<PreviewState>({ status: 'reading' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    const asking = new AbortController();
    setState({ status: 'reading' });
    previewImport({ format, text, index, order }, asking.signal).then(
      (preview) => setState({ status: 'ready', preview }),
      (error: unknown) => {
        if (!isAbort(error)) setState({ status: 'failed', fault: importFault(error, text) });
      },
    );
    return () => asking.abort();
  }, [format, text, index, order, attempt]);

  return state;
}
