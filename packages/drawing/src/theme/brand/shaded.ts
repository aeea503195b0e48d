import { fromOklch, oklab } from './oklab.ts';

/**
 * A colour made lighter (1) or darker (-1) in its own hue, just until it does what is asked; white or black where nothing
 * before does.
 */
export function shaded(colour: string, way: 1 | -1, does: (candidate: string) => boolean): string {
  if (does(colour)) return colour;
  const [lightness, a, b] = oklab(colour);
  const [chroma, hue] = [Math.hypot(a, b), Math.atan2(b, a)];
  for (let step = 0.01; step < 1; step += 0.01) {
    const candidate = fromOklch(Math.min(1, Math.max(0, lightness + way * step)), chroma, hue);
    if (does(candidate)) return candidate;
  }
  return way === 1 ? '#ffffff' : '#000000';
}
