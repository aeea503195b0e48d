import type { JourneyMap } from '@milepost/schema';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { knownLocale } from '../layout/cardContext.ts';
import { wordsFor } from '../layout/wordsFor.ts';
import { drawPdf, type PdfPage } from '../pdf/drawPdf.ts';
import { composePage, type PageOptions } from '../scene/infographic/composePage.ts';
import type { Op } from '../scene/ops.ts';
import { composeAppendix } from '../scene/review/composeAppendix.ts';
import { pinsOnPage } from '../scene/review/pinsOnPage.ts';
import type { ReviewThread } from '../scene/review/reviewThread.ts';
import { reviewWordsFor } from '../scene/review/reviewWords.ts';
import { themeFor } from '../theme/themeFor.ts';
import { createMeasure } from './createMeasure.ts';
import { loadPictures, PICTURE_SHARPNESS, type ReadPicture } from './pictures.ts';
import { skiaPaint } from './skiaPaint.ts';

const PT_PER_PX = 0.75;
/** A map on a page of its own size has its comments on paper. */
const A4 = { w: 841.89, h: 595.28 };

/** A map as a PDF with numbered pins, and after it all that was said about it: vectors, and text that can be searched. */
export async function renderReview(
  map: JourneyMap,
  threads: readonly ReviewThread[],
  options: PageOptions = {},
  read?: ReadPicture,
): Promise<Buffer> {
  const theme = options.theme ?? themeFor(map.map.theme);
  const measure = createMeasure(map.map.locale);
  const placed = composePage(map, { words: wordsFor(map.map.locale), ...options, theme }, measure);
  const { infographic } = placed;
  const { lang } = infographic;
  const picture = await loadPictures(infographic.ops, PICTURE_SHARPNESS * placed.scale, read);
  const paper = options.paper === 'fit' ? A4 : placed.page;
  const words = reviewWordsFor(map.map.locale);
  const appendix: Op[][] = composeAppendix(threads, {
    page: { w: paper.w / PT_PER_PX, h: paper.h / PT_PER_PX },
    title: infographic.title,
    locale: knownLocale(map.map.locale),
    theme,
    words,
    measure,
  });
  const onGround = (
    page: { w: number; h: number },
    bookmark: string | undefined,
    paint: PdfPage['paint'],
  ): PdfPage => ({
    ...page,
    bookmarks: bookmark === undefined ? [] : [{ title: bookmark, y: 0, level: 0 }],
    paint: (context) => {
      context.fillStyle = theme.canvas;
      context.fillRect(0, 0, page.w, page.h);
      paint(context);
    },
  });
  const paintMap = (context: SKRSContext2D) => {
    skiaPaint(context, infographic.ops, {
      scale: placed.scale,
      offset: placed.offset,
      lang,
      picture,
      onGroup: ({ link, bounds: { x, y, w, h } }) => {
        if (link) context.annotateLinkUrl(x, y, x + w, y + h, link);
      },
    });
    skiaPaint(context, pinsOnPage(placed, threads, theme, measure), { lang });
  };
  const { file } = drawPdf({ title: infographic.title, author: map.map.owner, lang }, [
    onGround(placed.page, infographic.title, paintMap),
    ...appendix.map((ops, index) =>
      onGround(paper, index === 0 ? words.title(infographic.title) : undefined, (context) =>
        skiaPaint(context, ops, { scale: PT_PER_PX, lang }),
      ),
    ),
  ]);
  return file;
}
