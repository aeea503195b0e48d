import { fontStack, measureWithCanvas, wrapText } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { PageText } from '../textPage.ts';
import { textSheet } from './textSheet.ts';

function canvasOf(width: number, height: number, scale: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  return { canvas, context };
}

function base64(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

const milepostText: PageText = {
  measureWithCanvas,
  wrapText,
  loadBrowserFonts,
  async drawSheet(texts, options, scale) {
    await loadBrowserFonts(texts, options.lang, { headlines: true });
    const measure = measureWithCanvas(canvasOf(1, 1, 1).context, options.lang);
    const { width, height, lines } = textSheet(texts, options, measure);
    const { canvas, context } = canvasOf(width, height, scale);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    // Not by our painter: this is what the others are compared with.
    context.textRendering = 'geometricPrecision';
    Object.assign(context, { lang: options.lang });
    context.textAlign = 'left';
    context.fillStyle = '#000000';
    for (const { text, x, y, size, weight, direction } of lines) {
      context.font = `${weight} ${size}px ${fontStack(options.lang)}`;
      context.direction = direction;
      context.fillText(text, x, y);
    }
    return { lines, png: base64(canvas) };
  },
};

Object.assign(window, { milepostText });
