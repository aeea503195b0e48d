import type { PdfFont } from './pdfFonts.ts';
import { hexCode } from './toUnicode.ts';

/** A glyph in a page's content. */
export interface DrawnGlyph {
  /** Undefined for one that can't be changed. */
  readonly font: PdfFont | undefined;
  readonly code: number;
}

const FONT_OR_GLYPHS = /^\/(\w+) [\d.]+ Tf$|<([0-9A-F]+)> Tj$/gm;

/** The glyphs of a piece of content in the order in which they are drawn. */
export function drawnGlyphs(piece: string, fonts: ReadonlyMap<string, PdfFont>): DrawnGlyph[] {
  const glyphs: DrawnGlyph[] = [];
  let font: PdfFont | undefined;
  for (const [, name, codes = ''] of piece.matchAll(FONT_OR_GLYPHS)) {
    if (name !== undefined) font = fonts.get(name);
    else for (const code of codesOf(codes, font)) glyphs.push({ font, code: Number.parseInt(code, 16) });
  }
  return glyphs;
}

function codesOf(hex: string, font: PdfFont | undefined): string[] {
  return hex.match(font?.digits === 2 ? /../g : /..../g) ?? [];
}

/** The piece with other codes, in the order of `drawnGlyphs`. */
export function withCodes(piece: string, fonts: ReadonlyMap<string, PdfFont>, codes: readonly number[]): string {
  let font: PdfFont | undefined;
  let next = 0;
  return piece.replace(FONT_OR_GLYPHS, (whole, name: string | undefined, hex: string | undefined) => {
    if (name !== undefined) font = fonts.get(name);
    if (hex === undefined) return whole;
    const digits = font?.digits ?? 4;
    const written = codesOf(hex, font).map(() => hexCode(codes[next++] ?? 0, digits));
    return `<${written.join('')}> Tj`;
  });
}
