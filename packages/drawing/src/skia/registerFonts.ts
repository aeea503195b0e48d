import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, setTextRenderer } from '@napi-rs/canvas';
import { BUNDLED_FAMILIES } from '../fonts/manifest.ts';

const FONTS = new URL('../../generated/fonts/', import.meta.url);
const BUILD_COMMAND = 'node packages/drawing/tools/build-fonts.ts';

let registered = false;

/**
 * Registers the bundled fonts with Skia and makes it draw text as Chromium does. Fonts belong to the whole process,
 * worker threads included, so the first call counts and the others return at once; call it before creating a canvas.
 *
 * @param folder where the font build put its files, with a slash at the end.
 * @throws Error naming the file when a font is missing or damaged, and how to make it.
 */
export function registerFonts(folder: URL = FONTS): void {
  if (registered) return;
  // For the process too, hence before any canvas: with the portable renderer pixels differ from the page's.
  setTextRenderer('system');
  for (const { family, files } of BUNDLED_FAMILIES) {
    // Another thread of this process may have been here before; the names are nobody else's.
    const weights = GlobalFonts.families.find((known) => known.family === family)?.styles.map(({ weight }) => weight);
    for (const file of files) {
      const path = fileURLToPath(new URL(`${file.name}.ttf`, folder));
      if (!existsSync(path)) throw new Error(`The font file ${path} is missing. Make it with: ${BUILD_COMMAND}`);
      if (weights?.includes(file.weights[0] ?? 400)) continue;
      if (GlobalFonts.registerFromPath(path, family) === null) {
        throw new Error(`The font file ${path} can't be read. Delete it and make it again with: ${BUILD_COMMAND}`);
      }
    }
  }
  registered = true;
}
