import type { JourneyMap } from '@milepost/schema';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { composeForPage } from '../scene/infographic/composeForPage.ts';
import {
  composeInfographic,
  type Infographic,
  type InfographicOptions,
} from '../scene/infographic/composeInfographic.ts';
import type { Theme } from '../theme/theme.ts';
import { themeFor } from '../theme/themeFor.ts';
import { createMeasure } from './createMeasure.ts';
import { skiaPaint } from './skiaPaint.ts';

/** Sizes of paper, portrait, in points of 1/72 inch. */
const PAPERS = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  tabloid: [792, 1224],
} as const;

export type Paper = keyof typeof PAPERS | 'fit';

export interface PdfOptions
  extends Omit<InfographicOptions, 'aspect' | 'breaks' | 'columnWidth' | 'measures' | 'margin'> {
  /** `fit` makes the page as large as the map. */
  readonly paper?: Paper;
  /** Ignored for `fit`. Landscape when absent. */
  readonly orientation?: 'landscape' | 'portrait';
}

export interface Pdf {
  readonly file: Buffer;
  /** Height of the smallest letters' line in points; under 6 is hard to read on paper. */
  readonly smallestText: number;
}

const PT_PER_PX = 0.75;
/** Readers of PDF refuse larger pages. */
const LARGEST_PAGE = 14_400;

/**
 * A map as a PDF of one page: vectors, text that can be selected and searched, links that stay links, its title set.
 * For a given paper the map is composed so that its words come out as large as they can.
 */
export function renderPdf(map: JourneyMap, options: PdfOptions = {}): Pdf {
  const { paper = 'a4', orientation = 'landscape', ...compose } = options;
  const theme = options.theme ?? themeFor(map.map.theme);
  const measure = createMeasure(map.map.locale);
  if (paper === 'fit') {
    const drawing = composeInfographic(map, { ...compose, theme }, measure);
    const scale = Math.min(PT_PER_PX, LARGEST_PAGE / Math.max(drawing.width, drawing.height));
    const page = { w: drawing.width * scale, h: drawing.height * scale };
    return paintPage(drawing, page, scale, { x: 0, y: 0 }, options, theme);
  }
  const [short, long] = PAPERS[paper];
  const page = orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
  const margin = Math.round(short * 0.035);
  const area = { w: page.w - 2 * margin, h: page.h - 2 * margin };
  const { infographic, scale } = composeForPage(map, area, { ...compose, theme }, measure);
  const left = (page.w - infographic.width * scale) / 2;
  const top = (page.h - infographic.height * scale) / 2;
  return paintPage(infographic, page, scale, { x: left, y: top }, options, theme);
}

function paintPage(
  drawing: Infographic,
  page: { w: number; h: number },
  scale: number,
  offset: { x: number; y: number },
  { background }: PdfOptions,
  theme: Theme,
): Pdf {
  const document = new PDFDocument({ title: drawing.title, creator: 'Milepost' });
  // The package's types name the browser's context here; it is Skia's, with links.
  const context = document.beginPage(page.w, page.h) as unknown as SKRSContext2D;
  if (background !== 'transparent') {
    context.fillStyle = theme.canvas;
    context.fillRect(0, 0, page.w, page.h);
  }
  skiaPaint(context, drawing.ops, {
    scale,
    offset,
    lang: drawing.lang,
    onGroup: ({ link, bounds: { x, y, w, h } }) => {
      if (link) context.annotateLinkUrl(x, y, x + w, y + h, link);
    },
  });
  document.endPage();
  return { file: document.close(), smallestText: drawing.smallestText * scale };
}
