import type { JourneyMap } from '@milepost/schema';
import { createCanvas } from '@napi-rs/canvas';
import { layoutMap } from '../layout/layoutMap.ts';
import { drawMap } from '../scene/drawMap.ts';
import { themeFor } from '../theme/themeFor.ts';
import { createMeasure } from './createMeasure.ts';
import { skiaPaint } from './skiaPaint.ts';

/** A very wide map fills at least this share of the height, and is cut at the right. */
const LEAST_HEIGHT = 0.78;
/** A small map is not blown up: pictures side by side are to look alike. */
const LARGEST_SCALE = 0.55;
/** Letters smaller than this (px) can't be read where thumbnails are shown, and look cleaner as bars. */
const READABLE = 9;
/** Share of the width that is left free around the map. */
const MARGIN = 0.03;

/** A small picture of a map's timeline as a PNG of `width` x `height` px, to tell maps apart by. */
export async function renderThumbnail(map: JourneyMap, width: number, height: number): Promise<Buffer> {
  const theme = themeFor(map.map.theme);
  // What is empty is left out, unless there is nothing else to show.
  const empty = Object.keys(map.cards).length > 0 ? 'hide' : 'show';
  const layout = layoutMap(map, { empty }, createMeasure(map.map.locale));
  const margin = width * MARGIN;
  const room = { w: width - 2 * margin, h: height - 2 * margin };
  const wide = Math.max(1, layout.width);
  const high = Math.max(1, layout.height);
  const scale = Math.min(LARGEST_SCALE, Math.max(room.w / wide, (LEAST_HEIGHT * room.h) / high));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, width, height);
  const offset = { x: Math.max(margin, (width - wide * scale) / 2), y: Math.max(margin, (height - high * scale) / 2) };
  skiaPaint(context, drawMap(layout, theme).ops, {
    scale,
    offset,
    lang: map.map.locale ?? 'en',
    barsBelow: READABLE,
  });
  return canvas.encode('png');
}
