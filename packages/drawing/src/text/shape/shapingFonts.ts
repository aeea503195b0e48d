import { readFileSync } from 'node:fs';
import { Face, Font, Blob as FontBlob } from 'harfbuzzjs';
import { BUNDLED_FAMILIES } from '../../fonts/manifest.ts';
import type { FontFamily, FontWeight } from '../../fonts/stack.ts';

const FONTS = new URL('../../../generated/fonts/', import.meta.url);

export interface ShapingFont {
  /** Of its file, see the manifest. */
  readonly name: string;
  readonly family: FontFamily;
  readonly font: Font;
  readonly unitsPerEm: number;
}

/** Some files have megabytes; each is read when a text first needs it. */
const known = new Map<string, ShapingFont>();

/** A bundled font to shape with; undefined if there is none of this name. */
export function shapingFont(family: string, weight: FontWeight): ShapingFont | undefined {
  const bundled = BUNDLED_FAMILIES.find((candidate) => candidate.family === family);
  const name = bundled?.files.find(({ weights }) => weights.includes(weight))?.name;
  if (!bundled || name === undefined) return undefined;
  let font = known.get(name);
  if (!font) {
    const face = new Face(new FontBlob(readFileSync(new URL(`${name}.ttf`, FONTS))));
    font = { name, family: bundled.family, font: new Font(face), unitsPerEm: face.upem };
    known.set(name, font);
  }
  return font;
}
