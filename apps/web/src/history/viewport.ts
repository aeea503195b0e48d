import type { FarView } from '../canvas/ground/FarPainter.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../canvas/viewport/zooms.ts';

interface Size {
  readonly w: number;
  readonly h: number;
}

/** Px kept free around a map that is shown whole, and above it for what stands there. */
const MARGIN = 32;

/** The view in which all of a map is in sight. */
export function fitView(size: Size, map: { readonly width: number; readonly height: number }): FarView {
  const room = { w: Math.max(1, size.w - 2 * MARGIN), h: Math.max(1, size.h - 2 * MARGIN) };
  const zoom = clampZoom(Math.min(room.w / map.width, room.h / map.height, 1));
  return {
    zoom,
    x: Math.max(MARGIN, (size.w - map.width * zoom) / 2),
    y: Math.max(MARGIN, (size.h - map.height * zoom) / 2),
  };
}

/** The view zoomed by a factor, with the point of the screen that it is done at staying where it is. */
export function zoomAt(view: FarView, factor: number, at: { readonly x: number; readonly y: number }): FarView {
  const zoom = clampZoom(view.zoom * factor);
  const grown = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** The view with a box of the layout in its middle, near enough to read. */
export function viewOf(
  size: Size,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  zoom: number,
): FarView {
  const fitting = Math.min((size.w - 2 * MARGIN) / box.w, (size.h - 2 * MARGIN) / box.h);
  const chosen = clampZoom(Math.min(Math.max(zoom, 0.8), Math.max(fitting, 0.2)));
  return {
    zoom: chosen,
    x: size.w / 2 - (box.x + box.w / 2) * chosen,
    y: size.h / 2 - (box.y + box.h / 2) * chosen,
  };
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
