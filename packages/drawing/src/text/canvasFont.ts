import type { TextStyle } from './measureText.ts';

const byStack = new Map<string, Map<number, string>>();

/**
 * The value of a 2D context's `font` (and of CSS `font`) for a style, with the whole stack named.
 *
 * @param stack `fontStack` of the map's language; there are few.
 */
export function canvasFont(style: TextStyle, stack: string): string {
  let byStyle = byStack.get(stack);
  if (byStyle === undefined) {
    byStyle = new Map();
    byStack.set(stack, byStyle);
  }
  // Sizes are few; the key is exact for sizes in steps of 1/1024 px and only saves building the same string again.
  const key = style.size * 1024 + style.weight / 1000;
  let font = byStyle.get(key);
  if (font === undefined) {
    font = `${style.weight} ${style.size}px ${stack}`;
    if (byStyle.size >= 1000) byStyle.clear();
    byStyle.set(key, font);
  }
  return font;
}
