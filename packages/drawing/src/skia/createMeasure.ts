import { createCanvas } from '@napi-rs/canvas';
import { glyphFinder, type HasGlyphs } from '../compose/glyphFinder.ts';
import { type FontFace, familyOfFace } from '../fonts/faces.ts';
import { familiesNeeded } from '../fonts/familiesNeeded.ts';
import type { MeasureText } from '../text/measureText.ts';
import { measureWithCanvas } from '../text/measureWithCanvas.ts';
import { registerFonts } from './registerFonts.ts';
import { stackByText } from './stackByText.ts';

/**
 * Measures text on the server exactly as the page does.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @param face of the drawing; Inter when absent.
 * @throws when the bundled fonts are missing, and so may measuring; see `registerFonts`.
 */
export function createMeasure(lang?: string, face?: FontFace): MeasureText {
  // What every text needs; if it is missing, that is said at once.
  registerFonts([familyOfFace(face), 'Milepost Sans']);
  return measureWithCanvas(createCanvas(1, 1).getContext('2d'), lang, face, stackByText(lang, face));
}

/**
 * Tells which graphemes have glyphs, exactly as the page does.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 */
export function findGlyphs(lang?: string): HasGlyphs {
  return glyphFinder(createCanvas(1, 1).getContext('2d'), lang, (text) => {
    const families = familiesNeeded([text], lang);
    registerFonts(families);
    return families;
  });
}
