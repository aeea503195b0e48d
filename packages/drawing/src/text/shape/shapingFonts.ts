import { readFileSync } from 'node:fs';
import { Face, Font, Blob as FontBlob } from 'harfbuzzjs';
import { BUNDLED_FAMILIES } from '../../fonts/manifest.ts';
import type { FontWeight } from '../../fonts/stack.ts';

const FONTS = new URL('../../../generated/fonts/', import.meta.url);

/** Some files have megabytes; each is read when a text first needs it. */
const known = new Map<string, Font>();

/** A bundled font to shape with; undefined if there is none of this name. */
export function shapingFont(family: string, weight: FontWeight): Font | undefined {
  const bundled = BUNDLED_FAMILIES.find((candidate) => candidate.family === family);
  const name = bundled?.files.find(({ weights }) => weights.includes(weight))?.name;
  if (name === undefined) return undefined;
  let font = known.get(name);
  if (!font) {
    font = new Font(new Face(new FontBlob(readFileSync(new URL(`${name}.ttf`, FONTS)))));
    known.set(name, font);
  }
  return font;
}
