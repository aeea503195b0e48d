import { request } from '../../api/request.ts';

export interface ReceivedFile {
  readonly blob: Blob;
  /** The Content-Disposition that came with it. */
  readonly disposition: string | null;
}

/**
 * Fetches a file and tells how far it is.
 *
 * @param onProgress 0..1; undefined once bytes arrive of a file whose size the server didn't say
 * @throws ApiError; DOMException `AbortError` when `signal` called it off
 */
export async function receiveFile(
  url: string,
  signal: AbortSignal,
  onProgress: (share: number | undefined) => void,
): Promise<ReceivedFile> {
  const response = await request(url, { signal });
  const disposition = response.headers.get('content-disposition');
  const type = response.headers.get('content-type') ?? '';
  // The size of what is sent is not that of what arrives when it was packed on the way.
  const isPacked = response.headers.has('content-encoding');
  const size = isPacked ? Number.NaN : Number(response.headers.get('content-length') ?? Number.NaN);
  if (!response.body) return { blob: await response.blob(), disposition };

  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    received += value.byteLength;
    onProgress(size > 0 ? Math.min(1, received / size) : undefined);
  }
  return { blob: new Blob(parts, { type }), disposition };
}

/** Hands a file to the browser to keep. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn; a minute is for those that are slow to ask where to put it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
