import type { Drafter } from './draft.ts';
import { latest } from './latest.ts';

/** Draws on the page's own thread, for browsers whose workers can't. */
export async function pageDrafter(): Promise<Drafter> {
  const { Draftsman } = await import('./Draftsman.ts');
  const draftsman = new Draftsman({
    fonts: document.fonts,
    makeCanvas: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
  });
  return {
    takeMap: (map) => draftsman.takeMap(map),
    takePicture: async (asset, picture) => draftsman.takePicture(asset, picture),
    draft: latest(async (request) => {
      // Composing a large map takes a moment: the control that was pressed shows it first.
      await new Promise((resolve) => setTimeout(resolve));
      return draftsman.draft(request);
    }),
    paint: latest((part) => draftsman.paint(part)),
    stop: () => {
      // Nothing goes on by itself.
    },
  };
}
