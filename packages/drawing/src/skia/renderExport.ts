import type { JourneyMap } from '@milepost/schema';
import type { DrawnFormat, ExportOptions } from '@milepost/schema/exporting';
import { type Around, composeHere } from './composeHere.ts';
import type { ReadPicture } from './pictures.ts';
import { renderPdf } from './renderPdf.ts';
import { type PixelsWatch, renderPixels } from './renderPixels.ts';
import { renderSvg } from './renderSvg.ts';

/** Pixels to a px of the drawing, where neither this nor a width is asked for. */
const USUAL_SCALE = 2;

/**
 * A map as the file that was asked for: what an address of the server and the command line both answer with.
 *
 * @param watch is told of a picture's size and of how far it is, and may end it
 * @throws PictureTooLargeError, PageTooLargeError, TooManySheetsError for a size that can't be made; nothing is shrunk.
 */
export async function renderExport(
  map: JourneyMap,
  format: DrawnFormat,
  options: ExportOptions,
  around: Around,
  read?: ReadPicture,
  watch: PixelsWatch = {},
): Promise<Uint8Array> {
  const composition = composeHere(map, format, options, around);
  if (format === 'pdf') return renderPdf(composition, read, options.print);
  const [page] = composition.pages;
  if (format === 'svg') return new TextEncoder().encode(await renderSvg(page, read));
  const { width, scale = USUAL_SCALE, quality } = options;
  const size = width === undefined ? { scale } : { width };
  return renderPixels(page, { ...size, ...(quality !== undefined && { quality }), ...watch, format, read });
}
