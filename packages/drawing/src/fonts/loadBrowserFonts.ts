import { beyondInter } from './beyondInter.ts';
import { type FontFace as Face, familyOfFace } from './faces.ts';
import { fontUrl } from './fontUrl.ts';
import type { FontFile } from './manifest.ts';
import { BUNDLED_FAMILIES } from './manifest.ts';
import type { FontFamily } from './stack.ts';

/** Files under way or there already, by name, of each set of fonts. */
const loadingOf = new WeakMap<FontFaceSet, Map<string, Promise<void>>>();

function load(family: FontFamily, file: FontFile, baseUrl: string, fonts: FontFaceSet): Promise<void> {
  const loading = loadingOf.get(fonts) ?? new Map<string, Promise<void>>();
  loadingOf.set(fonts, loading);
  let loaded = loading.get(file.name);
  if (loaded === undefined) {
    // A range of weights for a face that serves both: otherwise the browser would embolden it for the heavier one.
    const weight = `${file.weights[0]} ${file.weights.at(-1)}`;
    const face = new FontFace(family, `url("${fontUrl(file, baseUrl)}") format("woff2")`, { weight, style: 'normal' });
    loaded = face.load().then(
      () => {
        fonts.add(face);
      },
      (cause: unknown) => {
        loading.delete(file.name); // So that the next call tries again.
        throw new Error(`The font ${family} could not be loaded from ${fontUrl(file, baseUrl)}`, { cause });
      },
    );
    loading.set(file.name, loaded);
  }
  return loaded;
}

export interface FontsWanted {
  /** Of the drawing; Inter when absent. */
  readonly face?: Face | undefined;
  /** Headlines are drawn, too: the canvas has none. False when absent. */
  readonly headlines?: boolean;
  /** Folder that serves `generated/fonts`; `/fonts/` when absent. */
  readonly baseUrl?: string;
  /** Where they go: a worker's set; the page's when absent. */
  readonly fonts?: FontFaceSet;
}

/**
 * Loads the fonts that these texts need and resolves once all can be measured and drawn with. Call it before a map is
 * laid out and again with texts that arrive later; what is loaded is not loaded twice.
 *
 * @param lang BCP 47 language of the map.
 * @returns true when fonts arrived while it waited: widths measured before may be wrong, so start a new
 * `measureWithCanvas` and lay out again.
 * @throws Error naming the family and its address when one can't be loaded; the others may be there.
 */
export async function loadBrowserFonts(
  texts: Iterable<string>,
  lang: string | undefined,
  { face, headlines = false, baseUrl = '/fonts/', fonts = document.fonts }: FontsWanted = {},
): Promise<boolean> {
  const before = fonts.size;
  const loadAll = (needed: readonly FontFamily[]) =>
    BUNDLED_FAMILIES.filter(({ family }) => needed.includes(family)).flatMap(({ family, files }) =>
      files.filter(({ weights }) => headlines || weights[0] !== 700).map((file) => load(family, file, baseUrl, fonts)),
    );
  const others = beyondInter(texts);
  await Promise.all([
    ...loadAll([familyOfFace(face), 'Milepost Sans']),
    // Most maps need no others: what tells which, and looks up what is in a script, comes only for those that do.
    others.size > 0 &&
      import('./familiesNeeded.ts').then(({ familiesNeeded }) =>
        Promise.all(loadAll(familiesNeeded(others, lang, face))),
      ),
  ]);
  return fonts.size > before;
}
