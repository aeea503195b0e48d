import type { Op } from '@milepost/drawing';
import { type Box, paint } from '@milepost/drawing';
import type { Pictures } from '../../pictures/Pictures.ts';

/** Smaller on the screen than this (px), words are painted as bars. */
const BARS_BELOW = 4;
/** How far beyond each edge the picture reaches, as a share of the canvas. */
const MARGIN = 0.2;
/** A picture is stretched by so much at most while zooming, before it is painted anew. */
const MOST_STRETCH = 1.6;
/** How long (ms) the zoom has to rest until a stretched picture is painted sharp. */
const REST = 120;

/** What is seen of a drawing, and how large (px) the canvas is that shows it. */
export interface FarView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

interface Picture {
  readonly ops: readonly Op[];
  readonly zoom: number;
  /** What of the layout it shows. */
  readonly box: Box;
}

/**
 * Shows a large drawing on a canvas while it is moved and zoomed: from a picture that reaches beyond the edges, which is
 * painted anew only when it no longer serves. Thousands of cards then cost no more to move than a few.
 */
export class FarPainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly store = document.createElement('canvas');
  private picture: Picture | undefined;
  private resting = 0;
  private readonly pictures: Pictures | undefined;
  private readonly sharpen: () => void;
  private readonly stopListening: (() => void) | undefined;

  /** `sharpen` is called when it is time to show everything again. */
  constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    pictures: Pictures | undefined,
    sharpen: () => void,
  ) {
    this.canvas = canvas;
    this.context = context;
    this.pictures = pictures;
    this.sharpen = sharpen;
    this.stopListening = pictures?.subscribe(() => {
      this.forget();
      sharpen();
    });
  }

  /**
   * Shows the operations at a view; the canvas is made as sharp as the screen. It isn't asked for its size: the page would
   * be laid out for that each time something moves.
   */
  show(ops: readonly Op[], view: FarView, lang: string | undefined): void {
    const ratio = window.devicePixelRatio;
    fitSize(this.canvas, view.width * ratio, view.height * ratio);
    const seen = seenIn(view);
    if (!this.serves(ops, view.zoom, seen)) this.paintAnew(ops, view.zoom, seen, lang);
    clearTimeout(this.resting);
    const picture = this.picture as Picture;
    if (picture.zoom !== view.zoom) {
      this.resting = window.setTimeout(() => {
        this.picture = undefined;
        this.sharpen();
      }, REST);
    }
    const scale = view.zoom * ratio;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.drawImage(
      this.store,
      Math.round((picture.box.x - seen.x) * scale),
      Math.round((picture.box.y - seen.y) * scale),
      this.store.width * (view.zoom / picture.zoom),
      this.store.height * (view.zoom / picture.zoom),
    );
  }

  /** Makes sure that there is a picture which serves for a view. */
  prepare(ops: readonly Op[], view: FarView, lang: string | undefined): void {
    const seen = seenIn(view);
    if (!this.serves(ops, view.zoom, seen)) this.paintAnew(ops, view.zoom, seen, lang);
  }

  /** Forgets the picture, when fonts or colours changed. */
  forget(): void {
    this.picture = undefined;
    clearTimeout(this.resting);
  }

  destroy(): void {
    this.forget();
    this.stopListening?.();
  }

  private serves(ops: readonly Op[], zoom: number, seen: Box): boolean {
    const { picture } = this;
    if (!picture || picture.ops !== ops) return false;
    const stretch = Math.max(zoom / picture.zoom, picture.zoom / zoom);
    const { box } = picture;
    return (
      stretch <= MOST_STRETCH &&
      seen.x >= box.x &&
      seen.y >= box.y &&
      seen.x + seen.w <= box.x + box.w &&
      seen.y + seen.h <= box.y + box.h
    );
  }

  private paintAnew(ops: readonly Op[], zoom: number, seen: Box, lang: string | undefined): void {
    const ratio = window.devicePixelRatio;
    const box = {
      x: seen.x - seen.w * MARGIN,
      y: seen.y - seen.h * MARGIN,
      w: seen.w * (1 + 2 * MARGIN),
      h: seen.h * (1 + 2 * MARGIN),
    };
    const scale = zoom * ratio;
    fitSize(this.store, box.w * scale, box.h * scale);
    const context = this.store.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, this.store.width, this.store.height);
    paint(context, ops, {
      scale,
      offset: { x: -box.x * scale, y: -box.y * scale },
      viewport: box,
      barsBelow: BARS_BELOW * ratio,
      ...(this.pictures ? { picture: this.pictures.find } : {}),
      ...(lang ? { lang } : {}),
    });
    this.picture = { ops, zoom, box };
  }
}

function seenIn({ x, y, zoom, width, height }: FarView): Box {
  return { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
}

/** Gives a canvas a size in device px; setting the same again would clear it. */
function fitSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  const w = Math.max(1, Math.round(width));
  const h = Math.max(1, Math.round(height));
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
