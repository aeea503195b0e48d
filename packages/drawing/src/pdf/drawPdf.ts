import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { markTexts } from './markTexts.ts';
import type { Bookmark } from './outline.ts';
import { type PageNotes, type Rewritten, rewritePdf } from './rewritePdf.ts';

/** A page to be drawn. Lengths are points. */
export interface PdfPage {
  readonly w: number;
  readonly h: number;
  readonly bookmarks?: readonly Bookmark[];
  readonly paint: (context: SKRSContext2D) => void;
}

export interface PdfInfo {
  readonly title: string;
  readonly author?: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** Whether readers ask which printer to use as soon as it is opened. */
  readonly print?: boolean | undefined;
}

/** A PDF of these pages, whose text reads back as it was typed. */
export function drawPdf({ title, author, lang, print }: PdfInfo, pages: readonly PdfPage[]): Rewritten {
  // Compressed in the end, when it is rewritten: Skia would take longer for it.
  const document = new PDFDocument({ title, ...(author && { author }), creator: 'Milepost', compressionLevel: 0 });
  const notes = pages.map(({ w, h, bookmarks = [], paint }): PageNotes => {
    // The package's types name the browser's context here; it is Skia's, with links.
    const context = document.beginPage(w, h) as unknown as SKRSContext2D;
    const marked = markTexts(context, { w, h });
    paint(context);
    document.endPage();
    return { marked, bookmarks };
  });
  return rewritePdf(document.close(), { lang, print }, notes);
}
