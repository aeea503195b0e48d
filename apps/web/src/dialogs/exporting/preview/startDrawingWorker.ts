import type { Finding, Picture } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import type { DraftRequest, Look, PagePart, View } from './draft.ts';

export interface Call {
  readonly id: number;
  readonly call:
    | { readonly kind: 'map'; readonly map: JourneyMap }
    | { readonly kind: 'picture'; readonly asset: string; readonly picture: Picture | 'missing' }
    | { readonly kind: 'look' | 'foresee'; readonly request: DraftRequest; readonly view: View | undefined }
    | { readonly kind: 'check'; readonly request: DraftRequest }
    | { readonly kind: 'paint'; readonly request: DraftRequest; readonly part: PagePart };
}

export type Answer =
  /** First of all: whether the worker can draw. */
  | { readonly able: boolean }
  | { readonly id: number; readonly value: Look | readonly Finding[] | ImageBitmap | undefined }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that draws, and how to talk with it. */
export interface DrawingWorker {
  readonly tell: (call: Call['call'], transfer?: Transferable[]) => void;
  readonly ask: <Value>(call: Call['call']) => Promise<Value>;
  readonly end: () => void;
}

/** Undefined where this browser has none that can draw. */
export async function startDrawingWorker(): Promise<DrawingWorker | undefined> {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const able = await new Promise<boolean>((resolve) => {
    worker.onerror = () => resolve(false);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve('able' in data && data.able);
  });
  if (!able) {
    worker.terminate();
    return undefined;
  }

  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onerror = ({ message }) => failAll(message);
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('able' in data) return;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.value as never);
  };

  let last = 0;
  const tell: DrawingWorker['tell'] = (call, transfer = []) => worker.postMessage({ id: ++last, call }, transfer);
  const ask = <Value>(call: Call['call']) =>
    new Promise<Value>((resolve, reject) => {
      tell(call);
      waiting.set(last, { resolve, reject });
    });

  return { tell, ask, end: () => worker.terminate() };
}
