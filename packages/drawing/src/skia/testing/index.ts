export { drawAsPdf, drawAsPng, drawAsSvg, drawPdfPixels } from './drawAs.ts';
export { lackingGlyphs } from './lackingGlyphs.ts';
export { openWithPdfium, type PdfiumPage } from './openWithPdfium.ts';
export { hasPoppler, runPoppler } from './poppler.ts';
