import type { MeasureText } from '../../text/measureText.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Op } from '../ops.ts';
import type { ReviewThread } from './reviewThread.ts';

/** Half of a capital's height over the font size. */
const HALF_CAPITAL = 0.3636;

/** The width of a pin with this number that is `size` high. */
export function pinWidth(number: number, size: number, measure: MeasureText): number {
  return Math.max(size, measure(String(number), { size: size * 0.55, weight: 600 }) + size * 0.56);
}

/** A thread's number on a pin whose left top corner is at `x`, `y`; what is settled is only an outline. */
export function pinOps(
  { number, isResolved }: Pick<ReviewThread, 'number' | 'isResolved'>,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  theme: Theme,
  measure: MeasureText,
): Op[] {
  const w = pinWidth(number, size, measure);
  const text = String(number);
  const type = { size: size * 0.55, weight: 600 } as const;
  const width = measure(text, type);
  const [fill, ink] = isResolved ? [theme.surface, theme.muted] : [theme.accent, theme.onAccent];
  return [
    {
      op: 'rect',
      x,
      y,
      w,
      h: size,
      radius: size / 2,
      fill,
      stroke: isResolved ? theme.control : theme.surface,
      strokeWidth: size / 16,
    },
    {
      op: 'text',
      x: x + (w - width) / 2,
      y: y + size / 2 + type.size * HALF_CAPITAL,
      w: width,
      text,
      ...type,
      direction: 'ltr',
      fill: ink,
    },
  ];
}
