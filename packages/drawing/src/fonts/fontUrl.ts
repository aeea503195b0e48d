import type { FontFile } from './manifest.ts';
import { FONTS_REVISION } from './manifest.ts';

/** Address of a font for the page, below `baseUrl` (`/fonts/` as a rule). Changes whenever the fonts do. */
export function fontUrl(file: FontFile, baseUrl: string): string {
  return `${baseUrl.replace(/\/*$/, '/')}${file.name}.woff2?r=${FONTS_REVISION}`;
}
