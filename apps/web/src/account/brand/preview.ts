import {
  brandTheme,
  composePreset,
  type FindPicture,
  type Infographic,
  measureWithCanvas,
  paint,
  type Theme,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { Brand, JourneyMap } from '@milepost/schema';
import { eCommerce } from '@milepost/schema/templates';
import { fetchMapWords, mapWords } from '../../canvas/mapWords.ts';
import { language } from '../../i18n/language.ts';

/** Points of the slide, which are as many px in the drawing's own units. */
const SLIDE = { w: 960, h: 540 };

/** A map to show a brand on, once the page has the fonts and words that it is drawn with. */
export async function loadPreviewMap(): Promise<JourneyMap> {
  const map = eCommerce.in(language).build();
  await Promise.all([loadBrowserFonts([JSON.stringify(map)], map.map.locale), fetchMapWords(map.map.locale)]);
  return map;
}

/** @throws Error when the browser gives no canvas to measure with */
export function composePreview(map: JourneyMap, brand: Brand, scheme: Theme['scheme']): Infographic {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('The browser gives no canvas to measure with');
  const { locale } = map.map;
  const options = { theme: brandTheme(brand, scheme), words: mapWords(locale) };
  return composePreset(map, 'slide', SLIDE, options, measureWithCanvas(ruler, locale)).infographic;
}

/** Paints a drawing over the whole width (px) of a canvas, and gives the canvas the height of it. */
export function paintPreview(
  canvas: HTMLCanvasElement,
  { ops, width, height, lang }: Infographic,
  room: number,
  picture: FindPicture,
): void {
  const context = canvas.getContext('2d');
  if (!context || room === 0) return;
  const scale = (room / width) * Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  paint(context, ops, { scale, lang, picture });
}
