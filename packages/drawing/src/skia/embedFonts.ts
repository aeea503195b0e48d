// Whoever compiles this file from another package finds the types too.
/// <reference path="./subset-font.d.ts" />
import { readFile } from 'node:fs/promises';
import type { FontFace } from '../fonts/faces.ts';
import { familiesNeeded } from '../fonts/familiesNeeded.ts';
import { BUNDLED_FAMILIES } from '../fonts/manifest.ts';
import type { FontFamily, FontWeight } from '../fonts/stack.ts';
import type { TextOp } from '../scene/ops.ts';
import type { EmbeddedFont } from '../svg/toSvg.ts';

/** A subset of the emoji would lose its colours; and whoever reads the file may have what was left to boxes here. */
const LEFT_OUT: ReadonlySet<FontFamily> = new Set<FontFamily>(['Milepost Emoji', 'Milepost Boxes']);

const FONTS = new URL('../../generated/fonts/', import.meta.url);

/**
 * The fonts that these lines are drawn with, each cut down to the characters in them.
 *
 * @param lang BCP 47 language of the map.
 * @param face of the drawing; Inter when absent.
 */
export async function embedFonts(lines: readonly TextOp[], lang: string, face?: FontFace): Promise<EmbeddedFont[]> {
  const textOf = new Map<FontWeight, Set<string>>();
  for (const { weight, text } of lines) {
    const texts = textOf.get(weight) ?? new Set();
    textOf.set(weight, texts.add(text));
  }
  const jobs: Array<Promise<EmbeddedFont>> = [];
  for (const [weight, texts] of textOf) {
    const needed = new Set(familiesNeeded(texts, lang, face));
    for (const { family, files } of BUNDLED_FAMILIES) {
      const file = files.find(({ weights }) => weights.includes(weight));
      if (!file || !needed.has(family) || LEFT_OUT.has(family)) continue;
      const text = [...texts].join('');
      // Whoever sets the text takes some characters apart (Thai's sara am, accents) and puts others together.
      jobs.push(embed(family, weight, file.name, text + text.normalize('NFKD') + text.normalize('NFC')));
    }
  }
  return Promise.all(jobs);
}

async function embed(family: string, weight: FontWeight, name: string, text: string): Promise<EmbeddedFont> {
  const whole = await readFile(new URL(`${name}.ttf`, FONTS));
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(whole, text, { targetFormat: 'woff' });
  return { family, weights: [weight], url: `data:font/woff;base64,${subset.toString('base64')}` };
}
