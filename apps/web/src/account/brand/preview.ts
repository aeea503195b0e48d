import {
  type ComposedPage,
  composeExport,
  exportFace,
  type FindPicture,
  type FontFace,
  measureWithCanvas,
  paint,
  type Theme,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { Brand, JourneyMap } from '@milepost/schema';
import { eCommerce } from '@milepost/schema/templates';
import { fetchMapWords, mapWords } from '../../canvas/mapWords.ts';
import { language } from '../../i18n/language.ts';

/** A map to show a brand on, once the page has the fonts (of this face, too) and words that it is drawn with. */
export async function loadPreviewMap(face: FontFace | undefined): Promise<JourneyMap> {
  const map = eCommerce.in(language).build();
  await Promise.all([
    loadBrowserFonts([JSON.stringify(map)], map.map.locale, { face, headlines: true }),
    fetchMapWords(map.map.locale),
  ]);
  return map;
}

/**
 * The map as a slide in a brand's colours.
 *
 * @throws Error when the browser gives no canvas to measure with
 */
export function composePreview(map: JourneyMap, brand: Brand, scheme: Theme['scheme']): ComposedPage {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('The browser gives no canvas to measure with');
  const { locale } = map.map;
  const options = { preset: 'slide', theme: scheme === 'dark' ? 'brand-dark' : 'brand' } as const;
  const around = { brand, words: mapWords(locale), hasGlyphs: () => true };
  return composeExport(map, 'svg', options, around, measureWithCanvas(ruler, locale, exportFace(options, brand)))
    .pages[0];
}

/** Paints a page over the whole width (px) of a canvas, and gives the canvas the height of it. */
export function paintPreview(
  canvas: HTMLCanvasElement,
  { ops, width, height, lang, face }: ComposedPage,
  room: number,
  picture: FindPicture,
): void {
  const context = canvas.getContext('2d');
  if (!context || room === 0) return;
  const scale = (room / width) * Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  paint(context, ops, { scale, lang, face, picture });
}
