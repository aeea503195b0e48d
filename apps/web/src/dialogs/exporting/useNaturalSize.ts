import { useEffect, useState } from 'react';
import { request } from '../../api/request.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Characters in which an SVG's opening tag surely ends. */
const HEAD = 4096;

/** The size of the drawing at 1x in px, as its SVG says; undefined until it is known, or when it can't be. */
export function useNaturalSize(mapId: string, ready: boolean): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    if (!ready) return;
    const asking = new AbortController();
    readHead(`/api/maps/${encodeURIComponent(mapId)}/export.svg`, asking)
      .then((head) => setSize(sizeOf(head)))
      // The size is only told beforehand; whoever exports is told why that fails.
      .catch(() => undefined);
    return () => asking.abort();
  }, [mapId, ready]);
  return size;
}

/** Reads no more than the beginning and calls off the rest. */
async function readHead(url: string, asking: AbortController): Promise<string> {
  const response = await request(url, { signal: asking.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let head = '';
  while (reader && head.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    head += value;
  }
  await reader?.cancel();
  return head;
}

function sizeOf(head: string): Size | undefined {
  const tag = /<svg\b[^>]*>/.exec(head)?.[0] ?? '';
  const box = /\bviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(tag);
  const width = Number(box?.[1] ?? Number.NaN);
  const height = Number(box?.[2] ?? Number.NaN);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
