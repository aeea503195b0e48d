import { readFileSync } from 'node:fs';

const FONTS = new URL('../../packages/drawing/generated/fonts/', import.meta.url);

/**
 * An SVG of ours the way a web page would have it: its words as text in a font of the page, without the shapes of letters that are there
 * for other programs. A browser is quicker with it, so it is what ours are compared with. For words in Latin letters.
 */
export function asText(svg: string): string {
  const faces = [400, 600].map((weight) => {
    const font = readFileSync(new URL(`inter-${weight}.woff2`, FONTS)).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  });
  const style = `<style>${faces.join('')}text{font-family:Inter;white-space:pre}</style>`;
  return svg
    .replace(/<defs>.*?<\/defs>/s, style)
    .replace(/<g [^>]*pointer-events="none">.*?<\/g>/gs, '')
    .replaceAll(' fill-opacity="0"', '')
    .replace(/ textLength="[^"]*" lengthAdjust="[^"]*"/g, '');
}
