import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { FindPicture } from '../canvas/paint.ts';
import { type ComposedPage, type Composition, PT_PER_PX } from '../compose/composition.ts';
import { PageTooLargeError } from '../compose/pageTooLargeError.ts';
import type { PdfPage } from '../pdf/drawPdf.ts';
import type { Op } from '../scene/ops.ts';
import { isSafeLink } from '../scene/safeLink.ts';
import { arcsAsCurves } from './arcsAsCurves.ts';
import { loadPictures, PICTURE_SHARPNESS, type ReadPicture } from './pictures.ts';
import { skiaPaint } from './skiaPaint.ts';

/**
 * A composition as a PDF: vectors, text that can be selected and searched, links that stay links, its title and author set.
 *
 * @param print whether readers ask which printer to use as soon as it is opened
 * @throws PageTooLargeError when a page is larger than readers open; it is never shrunk.
 */
export async function renderPdf(
  { title, author, lang, pages }: Composition,
  read?: ReadPicture,
  print?: boolean,
): Promise<Buffer> {
  for (const page of pages) PageTooLargeError.check(page);
  const leadTo = new Set(pages.flatMap(({ links = [] }) => links.map(({ page }) => page)));
  // Of pictures that several pages show, one is kept for all.
  const picture = await pdfPictures(
    pages.flatMap(({ ops }) => ops),
    read,
  );
  const drawn = pages.map((page, index): PdfPage => {
    const painted = pdfPage(page, picture);
    return {
      ...painted,
      paint: (context) => {
        if (leadTo.has(index)) context.annotateNamedDestination(0, 0, nameOf(index));
        painted.paint(context);
        for (const { x, y, w, h, page: to } of page.links ?? []) {
          const [left, top] = [x * PT_PER_PX, y * PT_PER_PX];
          context.annotateLinkToDestination(left, top, left + w * PT_PER_PX, top + h * PT_PER_PX, nameOf(to));
        }
      },
    };
  });
  // What shapes text takes memory that pictures needn't have.
  const { drawPdf } = await import('../pdf/drawPdf.ts');
  return drawPdf({ title, author, lang, print }, drawn).file;
}

/** The pictures that pages of a PDF show, as sharp as paper needs them. */
export function pdfPictures(ops: readonly Op[], read?: ReadPicture): Promise<FindPicture> {
  return loadPictures(ops, PICTURE_SHARPNESS * PT_PER_PX, read);
}

const curvedPath = (d: string): Path2D => new Path2D(arcsAsCurves(d));

/** A composed page as one of a PDF, with its links to elsewhere. */
export function pdfPage(page: ComposedPage, picture: FindPicture): PdfPage {
  return {
    w: page.width * PT_PER_PX,
    h: page.height * PT_PER_PX,
    bookmarks: page.bookmarks.map((bookmark) => ({ ...bookmark, y: bookmark.y * PT_PER_PX })),
    paint: (context: SKRSContext2D) =>
      skiaPaint(context, page.ops, {
        scale: PT_PER_PX,
        lang: page.lang,
        face: page.face,
        picture,
        path: curvedPath,
        dashByDash: true,
        onGroup: ({ link, bounds: { x, y, w, h } }) => {
          if (isSafeLink(link)) context.annotateLinkUrl(x, y, x + w, y + h, link);
        },
      }),
  };
}

function nameOf(page: number): string {
  return `page-${page + 1}`;
}
