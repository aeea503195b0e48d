import { createCanvas } from '@napi-rs/canvas';
import type { FontFace } from '../fonts/faces.ts';
import type { MeasureText } from '../text/measureText.ts';
import { measureWithCanvas } from '../text/measureWithCanvas.ts';
import { registerFonts } from './registerFonts.ts';

/**
 * Measures text on the server exactly as the page does.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @param face of the drawing; Inter when absent.
 * @throws when the bundled fonts are missing; see `registerFonts`.
 */
export function createMeasure(lang?: string, face?: FontFace): MeasureText {
  registerFonts();
  return measureWithCanvas(createCanvas(1, 1).getContext('2d'), lang, face);
}
