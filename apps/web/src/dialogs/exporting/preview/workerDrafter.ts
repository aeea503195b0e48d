import type { Finding, Picture } from '@milepost/drawing';
import type { Drafter, DraftRequest, Look, PagePart, View } from './draft.ts';
import { inTurn } from './inTurn.ts';
import { latest } from './latest.ts';
import { startDrawingWorker } from './startDrawingWorker.ts';

/**
 * Draws in two workers, so that what somebody chose never waits for what may be wanted: one for that, and a second, which comes once
 * there is something to see, for all the rest. Undefined where this browser has none that can draw.
 */
export async function workerDrafter(): Promise<Drafter | undefined> {
  const first = await startDrawingWorker();
  if (!first) return undefined;
  const seen = Promise.withResolvers<void>();
  const second = seen.promise.then(async () => (await startDrawingWorker()) ?? first);

  const paint = (request: DraftRequest, part: PagePart) => first.ask<ImageBitmap>({ kind: 'paint', request, part });
  const paintInTurn = inTurn(paint);
  return {
    takeMap: (map) => {
      first.tell({ kind: 'map', map });
      void second.then((worker) => worker.tell({ kind: 'map', map }));
    },
    takePicture: async (asset, picture) => {
      // Each has its own, since what is sent is gone from here. Both are there before either is sent: what is asked next needs it.
      const [one, another] = await Promise.all([copyOf(picture), copyOf(picture)]);
      first.tell({ kind: 'picture', asset, picture: one }, sourcesOf(one));
      void second.then((worker) => worker.tell({ kind: 'picture', asset, picture: another }, sourcesOf(another)));
    },
    look: latest(async (request: DraftRequest, view: View | undefined) => {
      const look = await first.ask<Look>({ kind: 'look', request, view });
      seen.resolve();
      return look;
    }),
    foresee: async (request, view) => (await second).ask<Look>({ kind: 'foresee', request, view }),
    check: async (request) => (await second).ask<readonly Finding[] | undefined>({ kind: 'check', request }),
    paint: latest(paint),
    paintInTurn: (request, part, signal) => paintInTurn(signal, request, part),
    stop: () => {
      first.end();
      void second.then((worker) => worker.end());
    },
  };
}

async function copyOf(picture: Picture | 'missing'): Promise<Picture | 'missing'> {
  return picture === 'missing'
    ? picture
    : { ...picture, source: await createImageBitmap(picture.source as HTMLImageElement) };
}

function sourcesOf(picture: Picture | 'missing'): Transferable[] {
  return picture === 'missing' ? [] : [picture.source as ImageBitmap];
}
