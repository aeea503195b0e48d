import bidiFactory from 'bidi-js';
import { Direction, Feature, Buffer as GlyphBuffer, shape } from 'harfbuzzjs';
import type { FontWeight } from '../../fonts/stack.ts';
import { graphemeEnds } from '../graphemeEnds.ts';
import { hasRightToLeft, type TextDirection } from '../textDirection.ts';
import { halfWidthAt } from './halfWidth.ts';
import { scriptRuns } from './scriptRuns.ts';
import { type ShapingFont, shapingFont } from './shapingFonts.ts';

/** A glyph as it is drawn, and the part of the text that it stands for together with the others of that part. */
export interface ShapedGlyph {
  /** 0 where no bundled font has the character. */
  readonly glyph: number;
  /** UTF-16 units of the text. */
  readonly from: number;
  readonly to: number;
  /** Undefined where no bundled font has the character. */
  readonly font: ShapingFont | undefined;
  /** Where it stands, in font sizes from the line's left edge and its baseline (upwards). */
  readonly x: number;
  readonly y: number;
  /** How far the next glyph moves on, in font sizes. */
  readonly advance: number;
}

export interface LineStyle {
  /** Names of font families in the order in which they are asked. */
  readonly families: readonly string[];
  readonly weight: FontWeight;
  readonly direction: TextDirection;
  /** BCP 47 language of the map. */
  readonly lang?: string;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The selector for the picture of a character that has a plain form, too. */
const AS_EMOJI = '\ufe0f';

/** Characters that set the direction of those after them. */
const SET_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

const SURROGATES = /[\u{10000}-\u{10ffff}]/gu;

const bidi = bidiFactory();

/** The glyphs of a line from left to right: the same that Skia and the browser draw it with. */
export function shapeLine(text: string, style: LineStyle): ShapedGlyph[] {
  let end = 0;
  return runsOf(text, style.direction)
    .flatMap((run) => shapeRun(text, run, style.families, style))
    .map((glyph) => {
      const x = end + glyph.x;
      end += glyph.advance;
      return { ...glyph, x };
    });
}

/** Characters as long as a pair of surrogates, by kind of direction. */
const LIKE: Readonly<Record<string, string>> = {
  L: 'aa',
  R: '\u05d0\u05d0',
  AL: '\u0627\u0627',
  EN: '11',
  NSM: '\u0300\u0300',
};

/** A text as long as this character that is of its direction: the library takes either half of a pair for a letter. */
function likeIt(character: string): string {
  return LIKE[bidi.getBidiCharTypeName(character)] ?? '\u2603\u2603';
}

/** Stretches of one direction, in the order in which they stand from left to right (UAX 9, L2). */
function runsOf(text: string, direction: TextDirection): Run[] {
  if (direction === 'ltr' && !hasRightToLeft(text) && !SET_DIRECTION.test(text))
    return [{ from: 0, to: text.length, level: 0 }];
  const { levels } = bidi.getEmbeddingLevels(text.replace(SURROGATES, likeIt), direction);
  const runs: Run[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++) {
    if (to < text.length && levels[to] === levels[from]) continue;
    runs.push({ from, to, level: levels[from] ?? 0 });
    from = to;
  }
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while (end < runs.length && (runs[end] as Run).level >= level) end++;
      if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return runs;
}

/** What the first font has, and what it lacks with the next one. */
function shapeRun(
  text: string,
  { from, to, level }: Run,
  families: readonly string[],
  style: LineStyle,
): ShapedGlyph[] {
  const [family, ...others] = families;
  if (family === undefined) return [{ glyph: 0, from, to, font: undefined, x: 0, y: 0, advance: 0 }];
  const font = shapingFont(family, style.weight);
  if (!font) return shapeRun(text, { from, to, level }, others, style);
  const runs = scriptRuns(text, from, to);
  if (level % 2 === 1) runs.reverse();
  return runs.flatMap((run) => shapeScript(text, { ...run, level }, font, others, style));
}

function shapeScript(
  text: string,
  { from, to, level }: Run,
  font: ShapingFont,
  others: readonly string[],
  style: LineStyle,
): ShapedGlyph[] {
  const rtl = level % 2 === 1;
  const part = text.slice(from, to);
  const glyphs = shapeWith(font, text, { from, to, level }, style.lang);
  if (font.family !== 'Milepost Emoji') withoutEmoji(glyphs, part);
  const shaped: ShapedGlyph[] = [];
  let next = 0;
  for (const gap of lackingParts(glyphs, part, rtl)) {
    const before = glyphs.slice(next, gap.first).filter((glyph) => glyph.to <= gap.from || glyph.from >= gap.to);
    shaped.push(...before.map((glyph) => moved(glyph, from)));
    shaped.push(...shapeRun(text, { from: from + gap.from, to: from + gap.to, level }, others, style));
    next = gap.end;
  }
  return [...shaped, ...glyphs.slice(next).map((glyph) => moved(glyph, from))];
}

function shapeWith(font: ShapingFont, text: string, { from, to, level }: Run, lang: string | undefined): ShapedGlyph[] {
  const part = text.slice(from, to);
  const halves = halfWidthAt(text, from, to, font.family).map((at) => new Feature('halt', 1, at - from, at - from + 1));
  const buffer = new GlyphBuffer();
  buffer.addText(part);
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  if (lang !== undefined) buffer.setLanguage(lang);
  buffer.guessSegmentProperties();
  shape(font.font, buffer, halves);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? part.length]));
  return infos.map(({ codepoint, cluster }, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    return {
      glyph: codepoint,
      from: cluster,
      to: endOf.get(cluster) ?? part.length,
      font,
      x: xOffset / font.unitsPerEm,
      y: yOffset / font.unitsPerEm,
      advance: xAdvance / font.unitsPerEm,
    };
  });
}

/** Takes from a font that isn't the one for emoji what is asked for as emoji. */
function withoutEmoji(glyphs: ShapedGlyph[], part: string): void {
  if (!part.includes(AS_EMOJI)) return;
  const ends = graphemeEnds(part);
  for (const [index, glyph] of glyphs.entries()) {
    const end = ends.find((place) => place > glyph.from);
    const start = ends.findLast((place) => place <= glyph.from) ?? 0;
    if (part.slice(start, end).includes(AS_EMOJI)) glyphs[index] = { ...glyph, glyph: 0 };
  }
}

interface Gap {
  /** Indices of glyphs, the second one excluded. */
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches that the font lacks, as Skia finds them: glyph by glyph from the left, a grapheme being lacked from the first
 * glyph that is. So a mark that the font lacks takes its letter along, and what stands after a letter in the text but
 * before it on the line does not.
 */
function lackingParts(glyphs: readonly ShapedGlyph[], part: string, rtl: boolean): Gap[] {
  if (glyphs.every(({ glyph }) => glyph !== 0)) return [];
  const ends = graphemeEnds(part);
  const startOf = (at: number) => ends.findLast((end) => end <= at) ?? 0;
  const gaps: Gap[] = [];
  let grapheme = -1;
  let has = true;
  for (const [index, { glyph, from, to }] of glyphs.entries()) {
    const start = startOf(from);
    has = start === grapheme ? has && glyph !== 0 : glyph !== 0;
    grapheme = start;
    if (has) continue;
    const last = gaps.at(-1);
    if (last?.end === index) {
      gaps[gaps.length - 1] = { ...last, end: index + 1, from: Math.min(last.from, from), to: Math.max(last.to, to) };
    } else gaps.push({ first: index, end: index + 1, from: rtl ? from : start, to });
  }
  return gaps;
}

function moved(glyph: ShapedGlyph, by: number): ShapedGlyph {
  return { ...glyph, from: glyph.from + by, to: glyph.to + by };
}
