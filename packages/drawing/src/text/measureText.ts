import type { FontWeight } from '../fonts/stack.ts';
import type { TextDirection } from './textDirection.ts';

/** What decides a text's width. Line height is the layout's business: fonts' vertical metrics differ by machine. */
export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  readonly weight: FontWeight;
  /** Base direction; `ltr` when absent. `wrapText` fills it in from the text. */
  readonly direction?: TextDirection;
}

/**
 * The advance width of one line in px, unrounded. The layout takes it as an argument, so that the browser and the
 * server each bring their own canvas context over the same fonts.
 */
export type MeasureText = (text: string, style: TextStyle) => number;
