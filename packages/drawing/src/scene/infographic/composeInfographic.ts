import type { JourneyMap } from '@milepost/schema';
import { besideLogo } from '../../compose/blocks/besideLogo.ts';
import type { FontFace } from '../../fonts/faces.ts';
import type { MapLayout } from '../../layout/boxes.ts';
import { knownLocale } from '../../layout/knownLocale.ts';
import { extentOf, widthOfExtent } from '../../layout/layoutColumns.ts';
import { layoutMap } from '../../layout/layoutMap.ts';
import { type LayoutOptions, resolveOptions } from '../../layout/layoutOptions.ts';
import { englishWords, type Words } from '../../layout/words.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { type Measures, measures as usualMeasures } from '../../theme/measures.ts';
import type { Theme } from '../../theme/theme.ts';
import { themeFor } from '../../theme/themeFor.ts';
import { drawMap } from '../drawMap.ts';
import type { DrawingList, Op } from '../ops.ts';
import { scaleOps } from '../scaleOps.ts';
import { drawFooter, type Imprint } from './drawFooter.ts';
import { drawHeader } from './drawHeader.ts';
import { introduced } from './introduced.ts';
import { legendItems } from './legendItems.ts';
import type { Part, Pen } from './sheet.ts';

export interface InfographicOptions extends Imprint {
  /** The map's own theme when absent. */
  readonly theme?: Theme;
  /** See `wordsFor`; English when absent. */
  readonly words?: Words;
  /** `transparent` leaves the ground out. */
  readonly background?: 'theme' | 'transparent';
  /** Only these lanes; all visible ones when absent. */
  readonly laneIds?: readonly string[];
  readonly measures?: Measures;
  /** Px of a column; that of the measures when absent. */
  readonly columnWidth?: number;
  /** Columns (counted over all steps) at which the timeline starts a new row; one row when absent. Rising. */
  readonly breaks?: readonly number[];
  /** Make the drawing so high that its width and height are as 1 to 1/aspect, where it isn't higher anyway. */
  readonly aspect?: number;
  /** What stands in place of the map's own head, `w` px wide. */
  readonly head?: (map: JourneyMap, w: number, pen: Pen) => Part;
  /** Px around everything. */
  readonly margin?: number;
}

/** A composed map, with the size of its smallest words in px. */
export interface Infographic extends DrawingList {
  readonly title: string;
  /** What the map is about, for those who can't see it; may be empty. */
  readonly description: string;
  readonly lang: string;
  /** The face that its text was measured with and is painted in; Inter when absent. */
  readonly face?: FontFace | undefined;
  readonly smallestText: number;
  /** Whether it covers everything behind it. */
  readonly opaque: boolean;
}

/** The head is designed for this width. On a wider drawing it grows, though less than that, so that the title leads. */
const DESIGN_WIDTH = 1640;
const GROWTH = 0.7;
const LARGEST = 2;
/** Px that a logo may take. */
const LOGO = { w: 200, h: 56, at: 'middle' } as const;
/** Between head, rows and foot on a page. */
const PAGE_GAP = 16;
const ROW_GAP = 32;
/** Px that rows may move apart where a page has room to spare. */
const MOST_APART = 40;

/**
 * The map as a sheet to hang up: head, timeline (the same boxes as on the canvas), foot. Lanes, steps and fields without
 * anything in them take no room. Pure; the date is given, never taken from a clock.
 */
export function composeInfographic(map: JourneyMap, options: InfographicOptions, measure: MeasureText): Infographic {
  const theme = options.theme ?? themeFor(map.map.theme);
  const pen: Pen = { theme, words: options.words ?? englishWords, locale: knownLocale(map.map.locale), measure };
  const rows = layoutRows(map, options, measure);
  const timelineWidth = Math.max(320, ...rows.map(({ width }) => width));
  // On a page every px of height counts, and the whole is seen at once: the head stays as it is.
  const k = options.aspect === undefined ? Math.min(LARGEST, Math.max(1, (timelineWidth / DESIGN_WIDTH) ** GROWTH)) : 1;
  const margin = options.margin ?? Math.round(32 * k);
  const gap = options.aspect === undefined ? 24 * k : PAGE_GAP;

  const about = introduced(map, options);
  const header = besideLogo(options, timelineWidth / k, LOGO, pen, (w) =>
    options.head ? options.head(about, w, pen) : drawHeader(about, w, options.date, pen, true),
  );
  const { rail, gutter } = options.measures ?? usualMeasures;
  const foot = { w: timelineWidth, left: rail + gutter };
  const footer = drawFooter(map, legendItems(rows, pen), options, foot, pen);
  const ops: Op[] = [];
  const width = timelineWidth + 2 * margin;
  let y = margin;
  const put = (kind: 'header' | 'footer', { ops: parts, h }: Part, top: number) => {
    ops.push({ op: 'group', kind, x: margin, y: top, bounds: { x: 0, y: 0, w: timelineWidth, h }, ops: parts });
  };
  const natural =
    2 * margin + header.h * k + 2 * gap + footer.h + sum(rows.map(({ height: h }) => h)) + ROW_GAP * (rows.length - 1);
  const height = Math.ceil(options.aspect === undefined ? natural : Math.max(natural, width / options.aspect));
  const rowGap = ROW_GAP + Math.min(MOST_APART, (height - natural) / rows.length);
  put('header', k === 1 ? header : { h: header.h * k, ops: scaleOps(header.ops, k) }, y);
  y += header.h * k + gap;
  for (const row of rows) {
    const bounds = { x: 0, y: 0, w: row.width, h: row.height };
    const drawing = drawMap(row, theme, { ground: false });
    ops.push({ op: 'group', kind: 'background', x: margin, y, bounds, ops: drawing.ops });
    y += row.height + rowGap;
  }
  // The foot stays at the foot; what is left over lies above it.
  put('footer', footer, height - margin - footer.h);
  const ground: Op[] =
    options.background === 'transparent' ? [] : [{ op: 'rect', x: 0, y: 0, w: width, h: height, fill: theme.canvas }];
  return {
    width,
    height,
    ops: [...ground, ...ops],
    title: map.map.title.trim() || pen.words.untitled,
    description: [map.map.scenario, map.map.goal].filter(Boolean).join('\n'),
    lang: map.map.locale ?? 'en',
    smallestText: theme.type.meta.size,
    opaque: ground.length > 0,
  };
}

/** The timeline in one row or several. Columns of shorter rows grow, so that all rows end at the same edge. */
function layoutRows(map: JourneyMap, options: InfographicOptions, measure: MeasureText): MapLayout[] {
  const base: LayoutOptions = {
    empty: 'hide',
    paper: true,
    measures: options.measures ?? usualMeasures,
    ...(options.words && { words: options.words }),
    ...(options.laneIds && { laneIds: options.laneIds }),
    ...(options.columnWidth !== undefined && { columnWidth: options.columnWidth }),
  };
  const count = Object.keys(map.steps).length;
  const starts = [0, ...(options.breaks ?? []).filter((at) => at > 0 && at < count)];
  if (starts.length === 1) return [layoutMap(map, base, measure)];
  const { column } = resolveOptions(base);
  const ranges = starts.map((from, i) => ({ from, to: starts[i + 1] ?? count }));
  const chosen = options.measures ?? usualMeasures;
  const { rail, gutter } = chosen;
  const rows = ranges.map((range) => {
    const extent = extentOf(map, range.from, range.to);
    const around = rail + gutter * extent.stages;
    return { range, extent, width: around + widthOfExtent(extent, column, chosen) };
  });
  const widest = Math.max(...rows.map(({ width }) => width));
  return rows.map(({ range, extent, width }) => {
    const columnWidth = extent.columns === 0 ? column : column + (widest - width) / extent.columns;
    // A row far shorter than the others would get monstrous cards.
    const grown = columnWidth <= column * 1.6 ? columnWidth : column;
    return layoutMap(map, { ...base, columns: range, columnWidth: grown }, measure);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
