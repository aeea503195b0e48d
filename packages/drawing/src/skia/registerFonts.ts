import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, setTextRenderer } from '@napi-rs/canvas';
import { BUNDLED_FAMILIES } from '../fonts/manifest.ts';
import type { FontFamily } from '../fonts/stack.ts';

const FONTS = new URL('../../generated/fonts/', import.meta.url);
const BUILD_COMMAND = 'node packages/drawing/tools/build-fonts.ts';

const ALL = BUNDLED_FAMILIES.map(({ family }) => family);

const registered = new Set<FontFamily>();

// As Chromium draws text: with the portable renderer pixels differ from the page's. It is for the process, and before any canvas.
setTextRenderer('system');

/**
 * Registers bundled fonts with Skia. Fonts belong to the whole process, worker threads included.
 *
 * Call it before a context is given their names, since Skia remembers which fonts it found for a list of families.
 *
 * @param families those that are needed: each takes memory, the East Asian ones and emoji most.
 * @param folder where the font build put its files, with a slash at the end.
 * @throws Error naming the file when a font is missing or damaged, and how to make it.
 */
export function registerFonts(families: readonly FontFamily[] = ALL, folder: URL = FONTS): void {
  for (const family of families) {
    if (registered.has(family)) continue;
    register(family, folder);
    registered.add(family);
  }
}

function register(family: FontFamily, folder: URL): void {
  // Another thread of this process may have been here before; the names are nobody else's.
  const weights = GlobalFonts.families.find((known) => known.family === family)?.styles.map(({ weight }) => weight);
  for (const file of BUNDLED_FAMILIES.find((bundled) => bundled.family === family)?.files ?? []) {
    const path = fileURLToPath(new URL(`${file.name}.ttf`, folder));
    if (!existsSync(path)) throw new Error(`The font file ${path} is missing. Make it with: ${BUILD_COMMAND}`);
    if (weights?.some((weight) => file.weights.some((own) => own === weight))) continue;
    if (GlobalFonts.registerFromPath(path, family) === null) {
      throw new Error(`The font file ${path} can't be read. Delete it and make it again with: ${BUILD_COMMAND}`);
    }
  }
}
