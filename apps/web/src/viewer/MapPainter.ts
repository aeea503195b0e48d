import type { MapLayout, Op, Theme } from '@milepost/drawing';
import { drawMap, paint } from '@milepost/drawing';
import { FarPainter } from '../canvas/ground/FarPainter.ts';
import type { View } from './view.ts';

/** Draws over the map as it is shown at a view. Px of the screen. */
export type DrawOver = (context: CanvasRenderingContext2D, view: View) => void;

/** Smaller on the screen than this (px), words are painted as bars. */
const BARS_BELOW = 4;

/** Paints a map on a canvas, with the stages and the lanes' names in sight wherever one looks. */
export class MapPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #far: FarPainter;
  #drawn: { layout: MapLayout; theme: Theme; ops: readonly Op[] } | undefined;

  /** `again` is called when it is time to show everything once more. */
  constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, again: () => void) {
    this.#canvas = canvas;
    this.#context = context;
    this.#far = new FarPainter(canvas, context, again);
  }

  show(layout: MapLayout, theme: Theme, view: View, over: DrawOver, lang: string | undefined): void {
    if (this.#drawn?.layout !== layout || this.#drawn.theme !== theme) {
      this.#far.forget();
      this.#drawn = { layout, theme, ops: drawMap(layout, theme).ops };
    }
    const { ops } = this.#drawn;
    this.#far.show(ops, view, lang);
    this.#drawOver(over, view);
    const { clientWidth: w, clientHeight: h } = this.#canvas;
    const rail = { w: layout.measures.rail * view.zoom, h: layout.top * view.zoom };
    const paintBand = (x: number, y: number, bandW: number, bandH: number) =>
      this.#paintBand(
        ops,
        theme,
        { x: Math.max(view.x, x), y: Math.max(view.y, y), zoom: view.zoom },
        bandW,
        bandH,
        lang,
      );
    if (view.y < 0) paintBand(Number.NEGATIVE_INFINITY, 0, w, rail.h);
    if (view.x < 0) paintBand(0, Number.NEGATIVE_INFINITY, rail.w, h);
    if (view.x < 0 && view.y < 0) paintBand(0, 0, rail.w, rail.h);
  }

  destroy(): void {
    this.#far.forget();
  }

  /** What would be out of sight above or to the left, at the edge. */
  #paintBand(ops: readonly Op[], theme: Theme, at: View, w: number, h: number, lang: string | undefined): void {
    const context = this.#context;
    const ratio = window.devicePixelRatio;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(0, 0, w * ratio, h * ratio);
    context.clip();
    context.fillStyle = theme.canvas;
    context.fillRect(0, 0, w * ratio, h * ratio);
    paint(context, ops, {
      scale: at.zoom * ratio,
      offset: { x: at.x * ratio, y: at.y * ratio },
      viewport: { x: -at.x / at.zoom, y: -at.y / at.zoom, w: w / at.zoom, h: h / at.zoom },
      barsBelow: BARS_BELOW * ratio,
      ...(lang ? { lang } : {}),
    });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.strokeStyle = theme.hairline;
    context.strokeRect(-1, -1, w + 0.5, h + 0.5);
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
