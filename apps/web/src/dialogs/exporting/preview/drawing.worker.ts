import { Draftsman } from './Draftsman.ts';
import type { Answer, Call } from './startDrawingWorker.ts';

// What draws exports to look at, apart from the page, which nothing keeps from typing then.

const { fonts } = self as unknown as { readonly fonts?: FontFaceSet };
const draftsman =
  fonts && typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d')
    ? new Draftsman({ fonts, makeCanvas: (width, height) => new OffscreenCanvas(width, height) })
    : undefined;

function answer(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function reply({ id, call }: Call, by: Draftsman): Promise<void> {
  if (call.kind === 'map') return by.takeMap(call.map);
  if (call.kind === 'picture') return by.takePicture(call.asset, call.picture);
  try {
    if (call.kind === 'check') return answer({ id, value: await by.check(call.request) });
    if (call.kind === 'paint') {
      const bitmap = await by.paint(call.request, call.part);
      return answer({ id, value: bitmap }, [bitmap]);
    }
    const look = await by[call.kind](call.request, call.view);
    answer({ id, value: look }, look.picture ? [look.picture.bitmap] : []);
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

self.onmessage = ({ data }: MessageEvent<Call>) => {
  if (draftsman) void reply(data, draftsman);
};
answer({ able: draftsman !== undefined });
