import { hasRightToLeft } from '../text/textDirection.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import { type DrawnGlyph, drawnGlyphs, withCodes } from './drawnText.ts';
import type { MarkedText } from './markTexts.ts';
import { pdfText } from './pdfFile.ts';
import type { PdfFont } from './pdfFonts.ts';

/** A line as it is written: `whole` where other glyphs were drawn than expected. */
export interface WrittenLine {
  readonly as: 'byGlyph' | 'whole';
  readonly content: string;
}

/**
 * Writes a line so that readers find its text. There are two kinds: some (pdf.js, and poppler in lines that run to the
 * left) go by what each glyph stands for, others (PDFium) by the text that a span says in place of its glyphs.
 */
export function writeLine(
  { text, ...style }: MarkedText,
  piece: string,
  fonts: ReadonlyMap<string, PdfFont>,
): WrittenLine {
  const rtl = hasRightToLeft(text);
  const drawn = drawnGlyphs(piece, fonts);
  const clusters = clustersOf({ text, ...style }, drawn);
  if (!clusters) return { as: 'whole', content: span(text, piece, rtl) };
  const content = withCodes(piece, fonts, codesOf(drawn, clusters));
  return { as: 'byGlyph', content: rtl ? span(text, content, rtl) : spanStretches(content, fonts, clusters) };
}

/** The code of each glyph, of which one in a cluster stands for all of it and the others for nothing. */
function codesOf(drawn: readonly DrawnGlyph[], clusters: readonly Cluster[]): number[] {
  const codes: number[] = [];
  for (const { from, to, text } of clusters) {
    const glyphs = drawn.slice(from, to);
    const widths = glyphs.map(({ font, code }) => font?.widthOf(code) ?? 0);
    const letter = widths.indexOf(Math.max(...widths));
    // Readers turn around all that runs to the left, a letter and its marks too.
    const written = hasRightToLeft(text) ? [...text].reverse().join('') : text;
    for (const [index, { font, code }] of glyphs.entries()) {
      codes.push(font?.codeFor(code, index === letter ? written : '') ?? code);
    }
  }
  return codes;
}

/**
 * A line to the right, with spans where several glyphs stand for something together; not over emoji, of which PDFium
 * finds none in a span.
 */
function spanStretches(content: string, fonts: ReadonlyMap<string, PdfFont>, clusters: readonly Cluster[]): string {
  const stretches: Array<{ content: string; pictures: boolean; from: number; to: number }> = [];
  for (const block of content.split(/(?<=^ET\n)/m)) {
    const glyphs = drawnGlyphs(block, fonts);
    const last = stretches.at(-1);
    const pictures = glyphs.length > 0 ? glyphs[0]?.font?.digits === 2 : (last?.pictures ?? false);
    if (last?.pictures === pictures) {
      last.content += block;
      last.to += glyphs.length;
    } else {
      const from = last?.to ?? 0;
      stretches.push({ content: block, pictures, from, to: from + glyphs.length });
    }
  }
  const written = stretches.map((stretch) => {
    const inside = clusters.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
    if (stretch.pictures || inside.every(({ from, to }) => to - from === 1)) return stretch.content;
    return span(inside.map(({ text }) => text).join(''), stretch.content, false);
  });
  return written.join('');
}

/**
 * Content that stands for this text as a whole. In a line to the left, poppler would turn the text around. It forgets
 * it when another span ends, so one without anything in it goes first; then it goes by the glyphs.
 */
function span(text: string, content: string, rtl: boolean): string {
  const forget = rtl ? '/Span <</ActualText ()>> BDC\nEMC\n' : '';
  return `/Span <</ActualText ${pdfText(text)}>> BDC\n${forget}${content}EMC\n`;
}
