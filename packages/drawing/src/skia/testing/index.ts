export { hostileMap, hostilePicture } from '../../testing/hostileMap.ts';
export { drawAsPdf, drawAsPng, drawAsSvg, drawPdfPixels } from './drawAs.ts';
export { lackingGlyphs } from './lackingGlyphs.ts';
export { REFUSE_SOCKETS, withNotingServer } from './noNetwork.ts';
export { openWithPdfium, type PdfiumPage } from './openWithPdfium.ts';
export { hasPoppler, runPoppler } from './poppler.ts';
