import type { Drafter } from './draft.ts';
import { inTurn } from './inTurn.ts';
import { latest } from './latest.ts';

/** Composing and painting a large map takes a moment: what the page has to show or to hear comes first. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Draws on the page's own thread, for browsers whose workers can't. */
export async function pageDrafter(): Promise<Drafter> {
  const { Draftsman } = await import('./Draftsman.ts');
  const draftsman = new Draftsman({
    fonts: document.fonts,
    makeCanvas: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
  });
  const afterPause =
    <Asked extends readonly unknown[], Done>(work: (...asked: Asked) => Promise<Done>) =>
    async (...asked: Asked) => {
      await pause();
      return work(...asked);
    };
  const paintInTurn = inTurn(afterPause(draftsman.paint.bind(draftsman)));
  return {
    takeMap: (map) => draftsman.takeMap(map),
    takePicture: async (asset, picture) => draftsman.takePicture(asset, picture),
    look: latest(afterPause(draftsman.look.bind(draftsman))),
    check: afterPause(draftsman.check.bind(draftsman)),
    paint: latest(draftsman.paint.bind(draftsman)),
    paintInTurn: (request, part, signal) => paintInTurn(signal, request, part),
    stop: () => {
      // Nothing goes on by itself.
    },
  };
}
