import { createCanvas } from '@napi-rs/canvas';
import type { MeasureText } from '../text/measureText.ts';
import { measureWithCanvas } from '../text/measureWithCanvas.ts';
import { registerFonts } from './registerFonts.ts';

/**
 * Measures text on the server exactly as the page does.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @throws when the bundled fonts are missing; see `registerFonts`.
 */
export function createMeasure(lang?: string): MeasureText {
  registerFonts();
  return measureWithCanvas(createCanvas(1, 1).getContext('2d'), lang);
}
