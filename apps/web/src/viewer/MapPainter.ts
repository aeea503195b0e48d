import type { Box, MapLayout, Op, Theme } from '@milepost/drawing';
import { drawMap, paint } from '@milepost/drawing';
import { FarPainter } from '../canvas/ground/FarPainter.ts';
import { headGroup, type MapHead } from '../canvas/ground/mapHead.ts';
import type { Pictures } from '../pictures/Pictures.ts';
import type { View } from './view.ts';

/** A map as boxes, with the head that stands over its timeline. */
export interface PaintedMap {
  readonly layout: MapLayout;
  readonly head: MapHead;
}

/** Draws over the map as it is shown at a view. Px of the screen. */
export type DrawOver = (context: CanvasRenderingContext2D, view: View) => void;

/** Smaller on the screen than this (px), words are painted as bars. */
const BARS_BELOW = 4;

/** Paints a map on a canvas, with the stages and the lanes' names in sight wherever one looks. */
export class MapPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #pictures: Pictures | undefined;
  readonly #far: FarPainter;
  #drawn: { layout: MapLayout; head: MapHead; theme: Theme; ops: readonly Op[] } | undefined;

  /** `again` is called when it is time to show everything once more. */
  constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    pictures: Pictures | undefined,
    again: () => void,
  ) {
    this.#canvas = canvas;
    this.#context = context;
    this.#pictures = pictures;
    this.#far = new FarPainter(canvas, context, pictures, again);
  }

  show({ layout, head }: PaintedMap, theme: Theme, view: View, over: DrawOver, lang: string | undefined): void {
    if (this.#drawn?.layout !== layout || this.#drawn.head !== head || this.#drawn.theme !== theme) {
      this.#drawn = { layout, head, theme, ops: [headGroup(head), ...drawMap(layout, theme).ops] };
    }
    const { ops } = this.#drawn;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    this.#far.show(ops, { ...view, width, height }, lang);
    this.#drawOver(over, view);
    const { clientWidth: w, clientHeight: h } = this.#canvas;
    const rail = { w: layout.measures.rail * view.zoom, h: layout.top * view.zoom };
    const atTop = { ...view, y: 0 };
    const atLeft = { ...view, x: 0 };
    const band = (at: View, box: Box) => this.#paintBand(ops, theme, at, box, lang);
    if (view.y < 0) band(atTop, { x: 0, y: 0, w, h: rail.h });
    // The head goes with the map: only the timeline has a rail.
    const railTop = Math.max(0, view.y);
    if (view.x < 0) band(atLeft, { x: 0, y: railTop, w: rail.w, h: h - railTop });
    if (view.x < 0 && view.y < 0) band({ ...atTop, x: 0 }, { x: 0, y: 0, ...rail });
  }

  destroy(): void {
    this.#far.destroy();
  }

  /** Paints into a box of the screen what is seen there at a view: what would be out of sight above or to the left. */
  #paintBand(ops: readonly Op[], theme: Theme, at: View, { x, y, w, h }: Box, lang: string | undefined): void {
    const context = this.#context;
    const ratio = window.devicePixelRatio;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(x * ratio, y * ratio, w * ratio, h * ratio);
    context.clip();
    context.fillStyle = theme.canvas;
    context.fillRect(x * ratio, y * ratio, w * ratio, h * ratio);
    paint(context, ops, {
      scale: at.zoom * ratio,
      offset: { x: at.x * ratio, y: at.y * ratio },
      viewport: { x: (x - at.x) / at.zoom, y: (y - at.y) / at.zoom, w: w / at.zoom, h: h / at.zoom },
      barsBelow: BARS_BELOW * ratio,
      ...(this.#pictures ? { picture: this.#pictures.find } : {}),
      ...(lang ? { lang } : {}),
    });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.strokeStyle = theme.hairline;
    context.strokeRect(x - 1, y - 1, w + 0.5, h + 0.5);
    context.restore();
  }

  #drawOver(over: DrawOver, view: View): void {
    const context = this.#context;
    const ratio = window.devicePixelRatio;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    over(context, view);
    context.restore();
  }
}
