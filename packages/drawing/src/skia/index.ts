export { createMeasure } from './createMeasure.ts';
export type { ReadPicture } from './pictures.ts';
export { registerFonts } from './registerFonts.ts';
export { type Paper, type Pdf, type PdfOptions, renderPdf } from './renderPdf.ts';
export { type PixelsOptions, renderPixels } from './renderPixels.ts';
export { renderReview } from './renderReview.ts';
export { renderSvg } from './renderSvg.ts';
export { renderThumbnail } from './renderThumbnail.ts';
export { skiaPaint } from './skiaPaint.ts';
