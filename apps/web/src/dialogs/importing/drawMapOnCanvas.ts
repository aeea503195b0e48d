import { drawMap, layoutMap, measureWithCanvas, paint, themeFor } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { fetchMapWords, mapWords } from '../../canvas/mapWords.ts';

/** Smaller letters than this (device px) are drawn as bars. */
const READABLE = 5;

/**
 * Draws a whole map into a box, as large as fits, and gives the canvas the drawing's proportions.
 *
 * @param width px of the box, `height` too
 * @throws Error when a font can't be loaded or the browser gives no canvas
 */
export async function drawMapOnCanvas(
  canvas: HTMLCanvasElement,
  map: JourneyMap,
  box: { readonly width: number; readonly height: number },
): Promise<void> {
  await Promise.all([loadBrowserFonts([JSON.stringify(map)], map.map.locale), fetchMapWords(map.map.locale)]);
  const context = canvas.getContext('2d');
  const ruler = document.createElement('canvas').getContext('2d');
  if (!context || !ruler) throw new Error('The browser gives no canvas to draw on');
  const theme = themeFor(map.map.theme);
  const layout = layoutMap(
    map,
    { empty: 'hide', words: mapWords(map.map.locale) },
    measureWithCanvas(ruler, map.map.locale),
  );
  const fit = Math.min(box.width / layout.width, box.height / layout.height);
  const scale = fit * Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.max(1, Math.round(layout.width * scale));
  canvas.height = Math.max(1, Math.round(layout.height * scale));
  canvas.style.width = `${Math.round(layout.width * fit)}px`;
  canvas.style.height = `${Math.round(layout.height * fit)}px`;
  const lang = map.map.locale;
  paint(context, drawMap(layout, theme).ops, { scale, barsBelow: READABLE, ...(lang ? { lang } : {}) });
}
