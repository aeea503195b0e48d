import { drawMap, type FindPicture, type MapLayout, type Op, paint, type Theme } from '@milepost/drawing';
import type { Screen, StageSlide } from './stageSlides.ts';

export interface SlidePainting {
  readonly theme: Theme;
  readonly screen: Screen;
  /** Device px to a px of the screen. */
  readonly ratio: number;
  readonly picture: FindPicture | undefined;
  readonly lang: string | undefined;
}

/** Words smaller than this on the screen (px) are painted as bars. */
const BARS_BELOW = 4;

const drawings = new WeakMap<object, { readonly theme: Theme; readonly ops: readonly Op[] }>();

/** @param whose what the drawing is kept for as long as there is it */
function opsOf(whose: object, layout: MapLayout, theme: Theme): readonly Op[] {
  const kept = drawings.get(whose);
  if (kept?.theme === theme) return kept.ops;
  const { ops } = drawMap(layout, theme, { ground: false });
  drawings.set(whose, { theme, ops });
  return ops;
}

/** The layout without words of connections that would stand on another part of the stage than their line does. */
export function ofPart({ layout, from, to }: Pick<StageSlide, 'layout' | 'from' | 'to'>): MapLayout {
  const isHere = (y: number) => y >= from && y <= to;
  const connections = layout.connections.map((connection) => {
    const { label, points, ...unworded } = connection;
    if (!label || (isHere(label.y) && isHere(label.y + label.h) && points.some(({ y }) => isHere(y))))
      return connection;
    return { ...unworded, points };
  });
  return { ...layout, connections };
}

/** Paints a part of a stage in the middle of the screen, with the stage's headers over it and the names of its lanes. */
export function paintSlide(context: CanvasRenderingContext2D, slide: StageSlide, painting: SlidePainting): void {
  const { layout, from, to, scale } = slide;
  const { screen, theme } = painting;
  clear(context, painting);
  const ops = opsOf(slide, ofPart(slide), theme);
  const x = (screen.w - layout.width * scale) / 2;
  const y = Math.max(0, (screen.h - (layout.top + to - from) * scale) / 2);
  const part = (top: number, begin: number, end: number, w = layout.width) => {
    const box = { x, y: y + top * scale, w: w * scale, h: (end - begin) * scale };
    paintPart(context, ops, painting, scale, box, { x: 0, y: begin, w, h: end - begin });
  };
  part(0, 0, layout.top, layout.width);
  part(layout.top, from, to);
  // A lane that goes on here from the slide before says again which one it is.
  const lane = layout.lanes.find((one) => one.y < from - 1 && one.y + one.h > from + 1);
  if (lane) part(layout.top, lane.y, lane.y + Math.min(lane.h, to - from, 120), layout.measures.rail);
}

/** Paints the whole map as large as it fits on the screen. */
export function paintOverview(context: CanvasRenderingContext2D, layout: MapLayout, painting: SlidePainting): void {
  const { screen, theme } = painting;
  clear(context, painting);
  const scale = Math.min(screen.w / layout.width, screen.h / layout.height, 2);
  const box = { x: (screen.w - layout.width * scale) / 2, y: (screen.h - layout.height * scale) / 2 };
  const whole = { x: 0, y: 0, w: layout.width, h: layout.height };
  const size = { w: layout.width * scale, h: layout.height * scale };
  paintPart(context, opsOf(layout, layout, theme), painting, scale, { ...box, ...size }, whole);
}

interface Box extends Screen {
  readonly x: number;
  readonly y: number;
}

function clear(context: CanvasRenderingContext2D, { theme }: SlidePainting): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Paints what lies in a box of the drawing into a box of the screen. */
function paintPart(
  context: CanvasRenderingContext2D,
  ops: readonly Op[],
  { ratio, picture, lang }: SlidePainting,
  scale: number,
  to: Box,
  of: Box,
): void {
  context.save();
  context.beginPath();
  // The last chevron's point reaches a little further than its column.
  context.rect(to.x * ratio, to.y * ratio, to.w * ratio, to.h * ratio);
  context.clip();
  paint(context, ops, {
    scale: scale * ratio,
    offset: { x: (to.x - of.x * scale) * ratio, y: (to.y - of.y * scale) * ratio },
    viewport: of,
    barsBelow: BARS_BELOW * ratio,
    ...(picture ? { picture } : {}),
    ...(lang ? { lang } : {}),
  });
  context.restore();
}
