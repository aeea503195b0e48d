import type { DrawnFormat, ExportOptions, ExportPreset, Orientation, Paper, Sheet } from './names.ts';

export interface Page {
  readonly paper: Paper;
  readonly orientation: Orientation;
}

/** Points of 1/72 inch to a mm. */
const POINTS_PER_MM = 72 / 25.4;

/** Width and height of sheets in portrait, in points. */
const SHEET_SIZES: Readonly<Record<Sheet, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  tabloid: [792, 1224],
  '16:9': [540, 960],
  // 1080 px wide, as they are posted.
  '1:1': [810, 810],
  '4:5': [810, 1012.5],
  '9:16': [810, 1440],
};

/** What stands, whatever it shows. */
const UPRIGHT: readonly Paper[] = ['4:5', '9:16'];

/** What each preset is printed on; the whole map is drawn as large as it is where there is no paper. */
const PRESET_PAGES: Readonly<Record<ExportPreset, Page>> = {
  'whole-map': { paper: 'a4', orientation: 'landscape' },
  poster: { paper: 'a1', orientation: 'landscape' },
  'one-pager': { paper: 'a4', orientation: 'portrait' },
  slide: { paper: '16:9', orientation: 'landscape' },
  // 1200 x 630 px, which is what a link's preview shows.
  social: { paper: '317.5x166.6875', orientation: 'landscape' },
};

/**
 * The page that a drawing has, where no other was asked for: what suits its preset and its format. A whole map that is cut into sheets
 * is as large as it is; where each stage has a page, none is as large as what is on it, since all are alike.
 */
export function pageFor(format: DrawnFormat, { preset = 'whole-map', paper, orientation, pages }: ExportOptions): Page {
  const usual = PRESET_PAGES[preset];
  const paging = format === 'pdf' ? pages : 'one';
  const unasked = preset === 'whole-map' && (format !== 'pdf' || paging === 'tiles') ? 'fit' : usual.paper;
  const chosen = paper === 'fit' && paging === 'stages' ? undefined : paper;
  const own = chosen && UPRIGHT.includes(chosen) ? 'portrait' : usual.orientation;
  return { paper: chosen ?? unasked, orientation: orientation ?? own };
}

/** Width and height of a page in points; none where it is as large as the drawing on it. */
export function sizeOfPage({ paper, orientation }: Page): { w: number; h: number } | undefined {
  if (paper === 'fit') return undefined;
  if (paper in SHEET_SIZES) {
    const [short, long] = SHEET_SIZES[paper as Sheet];
    return orientation === 'landscape' ? { w: long, h: short } : { w: short, h: long };
  }
  const [w = 0, h = 0] = paper.split('x').map((side) => Number(side) * POINTS_PER_MM);
  return { w, h };
}
