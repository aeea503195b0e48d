/** Where a drawing is seen from: px of the screen at which its origin lies, and px of the screen to one of the drawing. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** A drawing, of which some may stand above its origin. */
export interface Drawing extends Size {
  /** How much of its height that is. */
  readonly above: number;
}

interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

const LEAST_ZOOM = 0.05;
const MOST_ZOOM = 3;
/** Px of the screen that stay free around a drawing. */
const MARGIN = 16;
/** Smaller than this, words can't be read. */
const READABLE = 0.5;
/** What doesn't fit on a screen begins so large. */
const FIRST = 0.7;

/** The whole drawing in the middle, no larger than it is. */
export function fitView(drawing: Drawing, screen: Size): View {
  const zoom = Math.min(
    1,
    Math.max(LEAST_ZOOM, Math.min((screen.w - 2 * MARGIN) / drawing.w, (screen.h - 2 * MARGIN) / drawing.h)),
  );
  return settle({ x: 0, y: 0, zoom }, drawing, screen);
}

/** What is seen at first: the whole drawing where that can be read, else where it begins, readable. */
export function firstView(drawing: Drawing, screen: Size): View {
  const whole = fitView(drawing, screen);
  if (whole.zoom >= READABLE) return whole;
  const asHigh = (screen.h - 2 * MARGIN) / drawing.h;
  const zoom = Math.max(FIRST, Math.min(1, asHigh));
  return settle({ x: MARGIN, y: MARGIN + drawing.above * zoom, zoom }, drawing, screen);
}

/** Zooms so that the point of the screen keeps showing what it shows. */
export function zoomAt(
  view: View,
  factor: number,
  point: { x: number; y: number },
  drawing: Drawing,
  screen: Size,
): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom * factor));
  const by = zoom / view.zoom;
  return settle({ x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by, zoom }, drawing, screen);
}

export function moveBy(view: View, dx: number, dy: number, drawing: Drawing, screen: Size): View {
  return settle({ ...view, x: view.x + dx, y: view.y + dy }, drawing, screen);
}

/** Brings a part of the drawing into the middle, large enough to read. */
export function lookAt(view: View, part: Box, drawing: Drawing, screen: Size): View {
  const zoom = Math.max(view.zoom, 0.75);
  return settle(
    { x: screen.w / 2 - (part.x + part.w / 2) * zoom, y: screen.h / 2 - (part.y + part.h / 2) * zoom, zoom },
    drawing,
    screen,
  );
}

/** Keeps the drawing on the screen: in the middle where it is smaller, else with no more than a margin beside it. */
export function settle({ x, y, zoom }: View, drawing: Drawing, screen: Size): View {
  const above = drawing.above * zoom;
  return { x: along(x, drawing.w * zoom, screen.w), y: along(y - above, drawing.h * zoom, screen.h) + above, zoom };
}

function along(start: number, length: number, room: number): number {
  if (length + 2 * MARGIN <= room) return (room - length) / 2;
  return Math.min(MARGIN, Math.max(room - length - MARGIN, start));
}
