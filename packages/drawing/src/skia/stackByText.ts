import type { FontFace } from '../fonts/faces.ts';
import { familiesNeeded } from '../fonts/familiesNeeded.ts';
import { stackOf } from '../fonts/stack.ts';
import { registerFonts } from './registerFonts.ts';

/**
 * The stack that each text is set in here: the families that it needs and no others, as the page loads them, which are registered now.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @param face of the drawing; Inter when absent.
 * @throws when a font that is needed is missing; see `registerFonts`.
 */
export function stackByText(lang?: string, face?: FontFace): (text: string) => string {
  return (text) => {
    const families = familiesNeeded([text], lang, face);
    registerFonts(families);
    return stackOf(families);
  };
}
