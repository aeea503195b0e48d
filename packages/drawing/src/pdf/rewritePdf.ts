import { drawnGlyphs } from './drawnText.ts';
import { type WrittenLine, writeLine } from './lines.ts';
import { cutAtMarks, type MarkedText } from './markTexts.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { type PdfFile, type PdfObject, pdfText, readPdf, withStream, writePdf } from './pdfFile.ts';
import { type PdfFont, PdfFonts } from './pdfFonts.ts';

/** What is to be known of a page besides what is drawn on it. */
export interface PageNotes {
  /** In the order in which they were drawn. */
  readonly marked: readonly MarkedText[];
  readonly bookmarks: readonly Bookmark[];
}

const PRINT = '/OpenAction <</S /Named /N /Print>>\n';
const NO_NOTES: PageNotes = { marked: [], bookmarks: [] };

export interface Rewritten {
  readonly file: Buffer;
  /** How the marked lines are written; `lost` ones, whose marks weren't found, as Skia wrote them. */
  readonly lines: Readonly<Record<WrittenLine['as'] | 'lost', number>>;
}

/**
 * Makes the text of a PDF read back as it was typed. Skia writes glyphs, and of a glyph only the character that has it
 * by itself: letters that join, stack or change would be lost. What it draws stays as it is.
 *
 * @param file as Skia writes it with `compressionLevel` 0.
 * @param lang BCP 47; `print` has readers ask which printer to use as soon as it is opened.
 * @param notes of each page.
 */
export function rewritePdf(
  file: Buffer,
  { lang, print = false }: { readonly lang: string; readonly print?: boolean | undefined },
  notes: readonly PageNotes[],
): Rewritten {
  const pdf = readPdf(file);
  const fonts = new PdfFonts(pdf);
  const pages = pagesOf(pdf).map((page, index) => ({
    ...page,
    ...(notes[index] ?? NO_NOTES),
    fonts: fonts.ofPage(page.body),
  }));
  const lines = writeLines(pdf, pages);
  fonts.write();
  const outline = writeOutline(pdf, pages);
  for (const [id, { body }] of pdf.objects) {
    if (!/\/Type \/Catalog\b/.test(body)) continue;
    pdf.objects.set(id, { body: body.replace(/^<</, `<</Lang ${pdfText(lang)}\n${outline}${print ? PRINT : ''}`) });
  }
  return { file: writePdf(pdf), lines };
}

interface TextPage {
  /** Number of its content. */
  readonly content: number;
  readonly marked: readonly MarkedText[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
}

/** Writes the marked lines of all pages. */
function writeLines(pdf: PdfFile, pages: readonly TextPage[]): Rewritten['lines'] {
  const lines = { byGlyph: 0, whole: 0, lost: 0 };
  // Most maps have plain text only; their contents have megabytes that nobody has to look at.
  if (pages.every(({ marked }) => marked.length === 0)) return lines;
  const read = pages.map((page) => ({
    ...page,
    pieces: cutAtMarks(pdf.objects.get(page.content)?.stream?.toString('latin1') ?? ''),
  }));
  for (const { pieces, fonts } of read) {
    for (const piece of pieces) for (const { font, code } of drawnGlyphs(piece, fonts)) font?.keep(code);
  }
  for (const { content, marked, pieces, fonts } of read) {
    // Rather none than wrong ones.
    const found = pieces.length === marked.length * 2 + 1;
    if (!found) lines.lost += marked.length;
    const written = pieces.map((piece, at) => {
      const text = found && at % 2 === 1 ? marked[(at - 1) / 2] : undefined;
      if (!text) return piece;
      const line = writeLine(text, piece, fonts);
      lines[line.as]++;
      return line.content;
    });
    const { body } = pdf.objects.get(content) as PdfObject;
    pdf.objects.set(content, withStream(body, written.join('')));
  }
  return lines;
}

interface Page {
  readonly id: number;
  readonly body: string;
  readonly height: number;
  /** Number of its content. */
  readonly content: number;
}

/** In the order in which they were begun, by which Skia numbers them. */
function pagesOf({ objects }: PdfFile): Page[] {
  const pages: Page[] = [];
  for (const [id, { body }] of objects) {
    const content = /\/Type \/Page\b[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1];
    const height = /\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(body)?.[1];
    if (content && height) pages.push({ id, body, height: Number(height), content: Number(content) });
  }
  return pages.sort((a, b) => a.id - b.id);
}
