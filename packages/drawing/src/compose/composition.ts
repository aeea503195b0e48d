import type { Infographic } from '../scene/infographic/composeInfographic.ts';

/** Px of a page to the inch. Every page is composed in these; painters turn them into points or pixels. */
export const PX_PER_INCH = 96;
/** Points of 1/72 inch to a px of a page. */
export const PT_PER_PX = 72 / PX_PER_INCH;

/** Where a reader's list of contents leads: `y` px from the top of the page. Level 0 is the outermost. */
export interface PageBookmark {
  readonly title: string;
  readonly y: number;
  readonly level: number;
}

/** A place on a page, in px of it, that leads to another page of the same file. */
export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Index of the page that it leads to. */
  readonly page: number;
}

/** One page of an export, finished but for the painting. `width` and `height` are px of 1/96 inch, and so is `smallestText`. */
export interface ComposedPage extends Infographic {
  readonly bookmarks: readonly PageBookmark[];
  readonly links?: readonly PageLink[];
}

/** A map as an export asks for it: all that painters, the preview and the preflight need. */
export interface Composition {
  readonly title: string;
  readonly author: string | undefined;
  /** BCP 47 */
  readonly lang: string;
  /** At least one. Only a PDF has more. */
  readonly pages: readonly [ComposedPage, ...ComposedPage[]];
}
