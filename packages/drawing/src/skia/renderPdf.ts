import type { JourneyMap } from '@milepost/schema';
import { wordsFor } from '../layout/wordsFor.ts';
import { drawPdf } from '../pdf/drawPdf.ts';
import { composePage, type PageOptions } from '../scene/infographic/composePage.ts';
import { themeFor } from '../theme/themeFor.ts';
import { createMeasure } from './createMeasure.ts';
import { loadPictures, PICTURE_SHARPNESS, type ReadPicture } from './pictures.ts';
import { skiaPaint } from './skiaPaint.ts';

export type { PageOptions as PdfOptions, Paper } from '../scene/infographic/composePage.ts';

export interface Pdf {
  readonly file: Buffer;
  /** Height of the smallest letters' line in points; under 6 is hard to read on paper. */
  readonly smallestText: number;
}

/** A map as a PDF of one page: vectors, text that can be selected and searched, links that stay links, its title and author set. */
export async function renderPdf(map: JourneyMap, options: PageOptions = {}, read?: ReadPicture): Promise<Pdf> {
  const theme = options.theme ?? themeFor(map.map.theme);
  const placed = composePage(
    map,
    { words: wordsFor(map.map.locale), ...options, theme },
    createMeasure(map.map.locale),
  );
  const { page, infographic, scale, offset, smallestText } = placed;
  const picture = await loadPictures(infographic.ops, PICTURE_SHARPNESS * scale, read);
  const { title, lang } = infographic;
  const { file } = drawPdf({ title, author: map.map.owner, lang }, [
    {
      ...page,
      paint: (context) => {
        if (options.background !== 'transparent') {
          context.fillStyle = theme.canvas;
          context.fillRect(0, 0, page.w, page.h);
        }
        skiaPaint(context, infographic.ops, {
          scale,
          offset,
          lang,
          picture,
          onGroup: ({ link, bounds: { x, y, w, h } }) => {
            if (link) context.annotateLinkUrl(x, y, x + w, y + h, link);
          },
        });
      },
    },
  ]);
  return { file, smallestText };
}
