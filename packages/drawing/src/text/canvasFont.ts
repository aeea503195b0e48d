import { FONT_STACK } from '../fonts/stack.ts';
import type { TextStyle } from './measureText.ts';

const byStyle = new Map<number, string>();

/** The value of a 2D context's `font` (and of CSS `font`) for a style, with the whole stack named. */
export function canvasFont(style: TextStyle): string {
  // Sizes are few; the key is exact for sizes in steps of 1/1024 px and only saves building the same string again.
  const key = style.size * 1024 + (style.weight === 600 ? 0.5 : 0);
  let font = byStyle.get(key);
  if (font === undefined) {
    font = `${style.weight} ${style.size}px ${FONT_STACK}`;
    if (byStyle.size >= 1000) byStyle.clear();
    byStyle.set(key, font);
  }
  return font;
}
