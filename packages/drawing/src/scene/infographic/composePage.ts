import type { JourneyMap } from '@milepost/schema';
import { composePreset } from '../../compose/composePreset.ts';
import type { PresetName } from '../../compose/presets/presets.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { composeForPage } from './composeForPage.ts';
import { composeInfographic, type Infographic, type InfographicOptions } from './composeInfographic.ts';

/** Sizes of paper, portrait, in points of 1/72 inch. */
const PAPERS = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  tabloid: [792, 1224],
  '16:9': [540, 960],
} as const;

export type Paper = keyof typeof PAPERS | 'fit';

export interface PageOptions
  extends Omit<InfographicOptions, 'aspect' | 'breaks' | 'columnWidth' | 'measures' | 'margin'> {
  /** Another way to tell of the map than to show all of it. */
  readonly preset?: PresetName;
  /** `fit` makes the page as large as the map, or as the preset is designed for. */
  readonly paper?: Paper;
  /** Ignored for `fit`. Landscape when absent. */
  readonly orientation?: 'landscape' | 'portrait';
}

/** A drawing and its place on a page. Lengths of the page are points. */
export interface PageDrawing {
  readonly page: { readonly w: number; readonly h: number };
  readonly infographic: Infographic;
  /** Points to a px of the drawing. */
  readonly scale: number;
  readonly offset: { readonly x: number; readonly y: number };
  /** Height of the smallest letters' line; under 6 is hard to read on paper. */
  readonly smallestText: number;
}

const PT_PER_PX = 0.75;
/** Readers of PDF refuse larger pages. */
const LARGEST_PAGE = 14_400;

/**
 * Sets a map on one page. For a given paper it is composed so that its words come out as large as they can. The same for
 * the file and for a look at it beforehand.
 */
export function composePage(map: JourneyMap, options: PageOptions, measure: MeasureText): PageDrawing {
  const { paper = 'a4', orientation = 'landscape', preset, ...compose } = options;
  if (preset) {
    const { infographic, scale } = composePreset(map, preset, pageOf(paper, orientation), compose, measure);
    const page = { w: infographic.width * scale, h: infographic.height * scale };
    return { page, infographic, scale, offset: { x: 0, y: 0 }, smallestText: infographic.smallestText * scale };
  }
  const page = pageOf(paper, orientation);
  if (!page) {
    const infographic = composeInfographic(map, compose, measure);
    const scale = Math.min(PT_PER_PX, LARGEST_PAGE / Math.max(infographic.width, infographic.height));
    const fit = { w: infographic.width * scale, h: infographic.height * scale };
    return { page: fit, infographic, scale, offset: { x: 0, y: 0 }, smallestText: infographic.smallestText * scale };
  }
  const margin = Math.round(Math.min(page.w, page.h) * 0.026);
  const area = { w: page.w - 2 * margin, h: page.h - 2 * margin };
  const { infographic, scale } = composeForPage(map, area, compose, measure);
  const offset = { x: (page.w - infographic.width * scale) / 2, y: (page.h - infographic.height * scale) / 2 };
  return { page, infographic, scale, offset, smallestText: infographic.smallestText * scale };
}

/** The size of a paper in points; none where the page is cut to what is on it. */
function pageOf(paper: Paper, orientation: 'landscape' | 'portrait'): { w: number; h: number } | undefined {
  if (paper === 'fit') return undefined;
  const [short, long] = PAPERS[paper];
  return orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
}
