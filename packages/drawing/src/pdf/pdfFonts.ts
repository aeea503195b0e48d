import { CodeTable } from './codeTable.ts';
import { type GlyphWidths, readWidths, writeWidths } from './glyphWidths.ts';
import { freeNumber, type PdfFile, type PdfObject, withStream } from './pdfFile.ts';
import { readToUnicode, writeToUnicode } from './toUnicode.ts';

/** A font of a PDF, by whose codes its glyphs are named in the pages. */
export interface PdfFont {
  /** Hexadecimal digits of a code. */
  readonly digits: 2 | 4;
  /** The font's own number of the glyph that Skia wrote with this code. */
  readonly glyphOf: (code: number) => number;
  /** Thousandths of the size of letters; the same for all if unknown. */
  readonly widthOf: (code: number) => number;
  /** Says that this code is used. */
  readonly keep: (code: number) => void;
  /** A code for the glyph that Skia wrote with this one and that stands for this text here; '' for nothing. */
  readonly codeFor: (code: number, text: string) => number;
}

interface KnownFont {
  readonly font: PdfFont;
  readonly codes: CodeTable;
  readonly widths: GlyphWidths;
  /** Numbers of the objects that hold what codes stand for, and what they draw. */
  readonly toUnicode: number;
  readonly descendant: number | undefined;
}

/** Forms of letters, and numbers that only one font gives to its pictures: nobody types these. */
const NOT_TYPED = /[\ufb1d-\ufdff\ufe70-\ufefe\p{Co}]/u;

/** The fonts of a file; each is read once, however many pages have it. */
export class PdfFonts {
  private readonly file: PdfFile;
  private readonly known = new Map<number, KnownFont>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** The fonts of a page by the names that it has for them. */
  ofPage(page: string): Map<string, PdfFont> {
    const names = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
    const fonts = new Map<string, PdfFont>();
    for (const [, name = '', id] of names.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const font = this.known.get(Number(id)) ?? this.read(Number(id));
      if (font) fonts.set(name, font.font);
    }
    return fonts;
  }

  private read(id: number): KnownFont | undefined {
    const { objects } = this.file;
    const body = objects.get(id)?.body ?? '';
    const toUnicode = Number(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1]);
    const stream = objects.get(toUnicode)?.stream;
    if (!stream) return undefined;
    const texts = readToUnicode(stream.toString('latin1'));
    for (const [code, text] of texts) if (NOT_TYPED.test(text)) texts.delete(code);
    const names = glyphNames(body);
    const found = /\/DescendantFonts \[(\d+) 0 R\]/.exec(body)?.[1];
    const descendant = found === undefined ? undefined : Number(found);
    const widths = readWidths(descendant === undefined ? '' : (objects.get(descendant)?.body ?? ''));
    // Fonts of pictures have few codes, and all are taken.
    const codes = new CodeTable(texts, { mayGrow: descendant !== undefined });
    const font: PdfFont = {
      digits: names ? 2 : 4,
      glyphOf: (code) => (names ? (names.get(code) ?? 0) : code),
      widthOf: (code) => widths.get(code) ?? 0,
      keep: (code) => codes.keep(code),
      codeFor: (code, text) => codes.codeFor(code, text),
    };
    const known = { font, codes, widths, toUnicode, descendant };
    this.known.set(id, known);
    return known;
  }

  /** Writes into the file what the codes stand for now, and what the new ones draw. */
  write(): void {
    const { objects } = this.file;
    for (const { codes, widths, toUnicode, descendant } of this.known.values()) {
      const { body, stream } = objects.get(toUnicode) as Required<PdfObject>;
      objects.set(toUnicode, withStream(body, writeToUnicode(stream.toString('latin1'), codes.texts)));
      if (descendant === undefined || codes.added.size === 0) continue;
      const glyphs = freeNumber(this.file);
      objects.set(glyphs, withStream('<</Length 0>>', codes.glyphs()));
      const font = objects.get(descendant) as PdfObject;
      const drawn = font.body.replace('/CIDToGIDMap /Identity', `/CIDToGIDMap ${glyphs} 0 R`);
      objects.set(descendant, { body: writeWidths(drawn, widths, codes.added) });
    }
  }
}

/** The glyphs of a font whose glyphs are pictures (emoji): it has short codes, and names such as `/g20A` for them. */
function glyphNames(body: string): Map<number, number> | undefined {
  const differences = /\/Subtype \/Type3[\s\S]*\/Differences \[(\d+) ([^\]]*)\]/.exec(body);
  if (!differences) return undefined;
  const [, first, names = ''] = differences;
  const glyphs = [...names.matchAll(/\/g([0-9A-F]+)/g)].map(([, hex = '']) => Number.parseInt(hex, 16));
  return new Map(glyphs.map((glyph, index) => [Number(first) + index, glyph]));
}
