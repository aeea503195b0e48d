import type { JourneyMap } from '@milepost/schema';
import type { ExportOptions } from '@milepost/schema/exporting';
import { PT_PER_PX } from '../../compose/composition.ts';
import type { Infographic } from '../../scene/infographic/composeInfographic.ts';
import { composeHere } from '../composeHere.ts';
import type { ReadPicture } from '../pictures.ts';
import { renderPdf } from '../renderPdf.ts';
import { renderPixels } from '../renderPixels.ts';
import { renderSvg } from '../renderSvg.ts';
import { openWithPdfium } from './openWithPdfium.ts';

/** A drawing as a PNG file. */
export function drawAsPng(drawing: Infographic, scale: number): Promise<Buffer> {
  return renderPixels(drawing, { scale });
}

/** A drawing as a PDF of one page. */
export function drawAsPdf(drawing: Infographic): Promise<Buffer> {
  const { title, lang } = drawing;
  return renderPdf({ title, author: undefined, lang, pages: [{ ...drawing, bookmarks: [] }] });
}

/** The pixels that PDFium makes of a drawing's PDF, four bytes each, on white. */
export function drawPdfPixels(file: Uint8Array, scale: number) {
  return openWithPdfium(file, ([page]) => {
    if (!page) throw new Error('The PDF has no page');
    return page.render(scale / PT_PER_PX);
  });
}

/** A drawing as an SVG document. */
export function drawAsSvg(drawing: Infographic): Promise<string> {
  return renderSvg(drawing);
}

/** A map as a PDF, as an export makes it. */
export function mapAsPdf(map: JourneyMap, options: ExportOptions = {}, read?: ReadPicture): Promise<Buffer> {
  return renderPdf(composeHere(map, 'pdf', options, { date: '2026-11-22' }), read);
}

/** A map as an SVG, as an export makes it. */
export function mapAsSvg(map: JourneyMap, options: ExportOptions = {}, read?: ReadPicture): Promise<string> {
  return renderSvg(composeHere(map, 'svg', options, { date: '2026-11-22' }).pages[0], read);
}

/** A map as a PNG of this width, as an export makes it. */
export function mapAsPng(map: JourneyMap, width: number, read?: ReadPicture): Promise<Buffer> {
  const [page] = composeHere(map, 'png', {}, { date: '2026-11-22' }).pages;
  return renderPixels(page, { width, ...(read && { read }) });
}
