/** More device px to a CSS px than anybody sees. */
const MOST = 2;

/** Device px to a CSS px, as far as they are seen. */
export function deviceDensity(): number {
  return Math.min(window.devicePixelRatio || 1, MOST);
}
