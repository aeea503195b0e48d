import { shapeLine } from '../text/shape/shapeLine.ts';
import type { DrawnGlyph } from './drawnText.ts';
import type { MarkedText } from './markTexts.ts';

/** Glyphs that stand for a part of a text together. */
export interface Cluster {
  /** Indices of glyphs, the second one excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Which of a line's glyphs stand for which part of its text, from left to right; undefined if others were drawn than
 * those that shaping gives.
 */
export function clustersOf(line: MarkedText, drawn: readonly DrawnGlyph[]): Cluster[] | undefined {
  if (drawn.some(({ font }) => !font)) return undefined;
  const clusters: Cluster[] = [];
  let start = -1;
  let next = 0;
  for (const { glyph, from, to } of shapeLine(line.text, line)) {
    const last = clusters.at(-1);
    const continues = start === from;
    const found = drawn[next];
    // What no bundled font has comes from somewhere else.
    if (!found || (glyph !== 0 && found.font?.glyphOf(found.code) !== glyph)) {
      // Skia leaves out what is empty beside another glyph.
      if (continues) continue;
      return undefined;
    }
    next++;
    start = from;
    if (last && continues) clusters[clusters.length - 1] = { ...last, to: next };
    else clusters.push({ from: next - 1, to: next, text: line.text.slice(from, to) });
  }
  return next === drawn.length ? clusters : undefined;
}
