import type { JourneyMap } from '@milepost/schema';
import type { DrawingOptions } from '@milepost/schema/exporting';
import { exportFace, exportTheme } from '../compose/composeExport.ts';
import { PT_PER_PX, PX_PER_INCH } from '../compose/composition.ts';
import { PageTooLargeError } from '../compose/pageTooLargeError.ts';
import { knownLocale } from '../layout/knownLocale.ts';
import type { PdfPage } from '../pdf/drawPdf.ts';
import type { Op } from '../scene/ops.ts';
import { composeAppendix } from '../scene/review/composeAppendix.ts';
import { pinsOnPage } from '../scene/review/pinsOnPage.ts';
import type { ReviewThread } from '../scene/review/reviewThread.ts';
import { reviewWordsFor } from '../scene/review/reviewWords.ts';
import { type Around, composeHere } from './composeHere.ts';
import { createMeasure } from './createMeasure.ts';
import type { ReadPicture } from './pictures.ts';
import { pdfPage, pdfPictures } from './renderPdf.ts';
import { skiaPaint } from './skiaPaint.ts';

/** A map on a page of its own size has its comments on paper: A4, px. */
const A4 = { width: (297 / 25.4) * PX_PER_INCH, height: (210 / 25.4) * PX_PER_INCH };

/**
 * A map as a PDF with numbered pins, and after it all that was said about it: vectors, and text that can be searched.
 *
 * @throws PageTooLargeError as `renderPdf` does
 */
export async function renderReview(
  map: JourneyMap,
  threads: readonly ReviewThread[],
  options: DrawingOptions = {},
  around: Around = {},
  read?: ReadPicture,
): Promise<Buffer> {
  const theme = exportTheme(map, options, around.brand);
  const face = exportFace(options, around.brand);
  const measure = createMeasure(map.map.locale, face);
  const composition = composeHere(map, 'pdf', options, around);
  const { title, author, lang } = composition;
  const [page] = composition.pages;
  PageTooLargeError.check(page);
  const paper = options.paper === 'fit' ? A4 : page;
  const words = reviewWordsFor(map.map.locale);
  const appendix = composeAppendix(threads, {
    page: { w: paper.width, h: paper.height },
    title,
    locale: knownLocale(map.map.locale),
    theme,
    words,
    measure,
  });
  const mapPage = pdfPage(page, await pdfPictures(page.ops, read));
  const pins = pinsOnPage(page, threads, theme, measure);
  const appendixPage = (ops: readonly Op[], index: number): PdfPage => ({
    w: paper.width * PT_PER_PX,
    h: paper.height * PT_PER_PX,
    bookmarks: index === 0 ? [{ title: words.title(title), y: 0, level: 0 }] : [],
    paint: (context) => {
      context.fillStyle = theme.canvas;
      context.fillRect(0, 0, paper.width, paper.height);
      skiaPaint(context, ops, { scale: PT_PER_PX, lang, face });
    },
  });
  // What shapes text takes memory that pictures needn't have.
  const { drawPdf } = await import('../pdf/drawPdf.ts');
  const { file } = drawPdf({ title, author, lang }, [
    {
      ...mapPage,
      bookmarks: [{ title, y: 0, level: 0 }],
      paint: (context) => {
        mapPage.paint(context);
        skiaPaint(context, pins, { scale: PT_PER_PX, lang, face });
      },
    },
    ...appendix.map(appendixPage),
  ]);
  return file;
}
