import type { TextDirection } from './textDirection.ts';

/** The part of a 2D context that text needs; the browser's contexts and Skia's both fit. */
export interface TextContext {
  font: string;
  direction: 'ltr' | 'rtl' | 'inherit';
  textRendering: 'auto' | 'geometricPrecision' | 'optimizeLegibility' | 'optimizeSpeed';
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top';
  textAlign: 'center' | 'end' | 'left' | 'right' | 'start';
  /** Optional because not every browser has it yet; where it is missing the page's own language is used. */
  lang?: string;
  measureText(text: string): { readonly width: number };
}

export interface TextSettings {
  /** BCP 47 language of the map; chooses language-specific letter forms. `en` when absent. */
  readonly lang?: string;
  readonly direction?: TextDirection;
}

/**
 * Puts a context into the one state in which the browser and Skia give the same widths. Call it once on a new context
 * and again after the canvas changed size, which resets a context.
 *
 * Nothing is inherited from the page or the machine: without `geometricPrecision` joined emoji differ by a third, and
 * hinting makes widths differ everywhere.
 */
export function prepareContext(context: TextContext, settings: TextSettings = {}): void {
  context.textRendering = 'geometricPrecision';
  context.lang = settings.lang ?? 'en';
  context.direction = settings.direction ?? 'ltr';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
}
