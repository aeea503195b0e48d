import type { FontFace } from '../fonts/faces.ts';
import { familiesNeeded } from '../fonts/familiesNeeded.ts';
import { BUNDLED_FAMILIES } from '../fonts/manifest.ts';
import type { TextOp } from '../scene/ops.ts';
import { glyphPath } from '../svg/glyphPath.ts';
import type { Shape, ShapeRun } from '../svg/toSvg.ts';
import { type ShapedGlyph, shapeLine } from '../text/shape/shapeLine.ts';
import type { ShapingFont } from '../text/shape/shapingFonts.ts';
import { drawEmoji } from './drawEmoji.ts';

const FILES = BUNDLED_FAMILIES.flatMap(({ files }) => files.map(({ name }) => name));

/**
 * What a drawing's lines look like: the shape of each glyph once, and where it stands in each line.
 *
 * @param lang BCP 47 language of the map.
 * @param face what Latin, Greek and Cyrillic are set in; Inter when absent.
 */
export function shapeTexts(lines: readonly TextOp[], lang: string, face?: FontFace) {
  const shapes = new Map<string, Shape>();
  const shaped = (op: TextOp) => shapeLine(op.text, { ...op, families: familiesNeeded([op.text], lang, face), lang });
  const runs = new Map(lines.map((op) => [op, runsOf(op, shaped(op), shapes)]));
  return { shapes, runs: (op: TextOp) => runs.get(op) ?? [] };
}

/** Stretches of one font, each in the units of that font. */
function runsOf({ text, size }: TextOp, glyphs: readonly ShapedGlyph[], shapes: Map<string, Shape>): ShapeRun[] {
  const runs: Array<ShapeRun & { font: ShapingFont; places: Array<ShapeRun['places'][number]> }> = [];
  const drawn = new Set<number>();
  for (const { font, glyph, from, to, x, y } of glyphs) {
    if (!font) continue;
    const emoji = font.family === 'Milepost Emoji';
    // What several glyphs of this font draw together is one picture.
    if (emoji && drawn.has(from)) continue;
    drawn.add(from);
    const key = emoji ? keyOf(font, ...glyphs.filter((other) => other.from === from)) : keyOf(font, { glyph });
    let shape = shapes.get(key);
    if (!shape) {
      shape = emoji ? drawEmoji(text.slice(from, to), font.unitsPerEm) : glyphPath(font.font.glyphToJson(glyph));
      shapes.set(key, shape);
    }
    // A space has no shape.
    if (shape === '') continue;
    let run = runs.at(-1);
    if (run?.font !== font) {
      run = { font, x: x * size, scale: size / font.unitsPerEm, places: [] };
      runs.push(run);
    }
    const units = (em: number) => Math.round(em * font.unitsPerEm);
    run.places.push({ key, x: units(x - run.x / size), y: -units(y) });
  }
  return runs;
}

/** The same for the same shape in every file, so that several of them in one page get along. */
function keyOf({ name }: ShapingFont, ...glyphs: ReadonlyArray<{ readonly glyph: number }>): string {
  const file = FILES.indexOf(name).toString(36).padStart(2, '0');
  return `g${file}${glyphs.map(({ glyph }) => glyph.toString(36)).join('-')}`;
}
