import type { FontFace } from '../fonts/faces.ts';
import { fontStack } from '../fonts/stack.ts';
import { canvasFont } from './canvasFont.ts';
import type { MeasureText } from './measureText.ts';
import type { TextContext } from './prepareContext.ts';
import { prepareContext } from './prepareContext.ts';

/** Characters of text kept in one half of the cache; two halves of about 2 MB each at most. */
const HALF_CACHE_CHARACTERS = 1_000_000;

/**
 * Measures with a 2D context, which it keeps for itself: it sets font and direction and relies on nobody else doing so.
 * Register or load the fonts first, and make a new one when fonts arrive later, since widths are remembered.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @param face of the drawing; Inter when absent.
 * @param stackFor the families of a text, as CSS lists them; all of the stack when absent.
 */
export function measureWithCanvas(
  context: TextContext,
  lang?: string,
  face?: FontFace,
  stackFor?: (text: string) => string,
): MeasureText {
  prepareContext(context, lang === undefined ? {} : { lang });
  const all = fontStack(lang, face);
  let font = '';
  let direction = 'ltr';
  // Two generations instead of a list of uses: when the young half is full it becomes the old one, and what is still
  // asked for moves back up. Bounded, and without any work on a hit.
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  let youngCharacters = 0;

  return (text, style) => {
    if (text === '') return 0;
    const styleDirection = style.direction ?? 'ltr';
    const key = `${style.size} ${style.weight} ${styleDirection} ${text}`;
    let width = young.get(key);
    if (width !== undefined) return width;
    width = old.get(key);
    if (width === undefined) {
      const styleFont = canvasFont(style, stackFor?.(text) ?? all);
      if (font !== styleFont) {
        context.font = styleFont;
        font = styleFont;
      }
      if (direction !== styleDirection) {
        context.direction = styleDirection;
        direction = styleDirection;
      }
      width = context.measureText(text).width;
    }
    youngCharacters += key.length;
    if (youngCharacters > HALF_CACHE_CHARACTERS) {
      old = young;
      young = new Map();
      youngCharacters = key.length;
    }
    young.set(key, width);
    return width;
  };
}
