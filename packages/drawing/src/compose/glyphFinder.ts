import { beyondInter } from '../fonts/beyondInter.ts';
import { type FontFamily, fontFamilies, stackOf } from '../fonts/stack.ts';
import { prepareContext, type TextContext } from '../text/prepareContext.ts';

/** Whether bundled fonts have all of a grapheme, so that no part of it is drawn as a box. */
export type HasGlyphs = (grapheme: string) => boolean;

/** What is measured of a text: how far it moves on, and where its ink is. */
const MEASURED = [
  'width',
  'actualBoundingBoxLeft',
  'actualBoundingBoxRight',
  'actualBoundingBoxAscent',
  'actualBoundingBoxDescent',
] as const;

export interface GlyphContext extends TextContext {
  measureText(text: string): Readonly<Record<(typeof MEASURED)[number], number>>;
}

/**
 * Tells which graphemes have glyphs, by measuring them with the boxes at the end of the stack and without: where it makes no difference,
 * no box was needed. It keeps the context for itself.
 *
 * @param lang BCP 47 language of the map, `en` when absent.
 * @param familiesOf the families of a text, which have to be there; all when absent.
 */
export function glyphFinder(
  context: GlyphContext,
  lang?: string,
  familiesOf?: (text: string) => readonly FontFamily[],
): HasGlyphs {
  prepareContext(context, lang === undefined ? {} : { lang });
  const all = fontFamilies(lang);
  const known = new Map<string, boolean>();
  const measured = (text: string, families: readonly FontFamily[]) => {
    context.font = `16px ${stackOf(families)}`;
    const found = context.measureText(text);
    return MEASURED.map((name) => found[name]).join();
  };
  const look = (grapheme: string) => {
    const families = familiesOf?.(grapheme) ?? all;
    const others = families.filter((family) => family !== 'Milepost Boxes');
    return measured(grapheme, families) === measured(grapheme, others);
  };
  return (grapheme) => {
    if (beyondInter([grapheme]).size === 0) return true;
    let has = known.get(grapheme);
    if (has === undefined) {
      has = look(grapheme);
      known.set(grapheme, has);
    }
    return has;
  };
}
