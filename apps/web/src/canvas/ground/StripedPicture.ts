import type { Box, FindPicture, Op } from '@milepost/drawing';
import { paint } from '@milepost/drawing';

/** Smaller on the screen than this (px), words are painted as bars. */
const BARS_BELOW = 4;
/** How many rows (device px) one strip has. A strip is what is painted without a pause. */
const ROWS = 192;

/** What is painted, and how. */
export interface Subject {
  readonly ops: readonly Op[];
  /** BCP 47 language of the map. */
  readonly lang: string | undefined;
  /** Finds pictures; without it all are missing. */
  readonly find: FindPicture | undefined;
}

/** A part of a drawing as it is seen at a zoom, painted a strip at a time so that no frame has to wait for all of it. */
export class StripedPicture {
  readonly subject: Subject;
  /** Px of the screen to a px of the drawing. */
  readonly zoom: number;
  /** What of the drawing it shows, in px of the drawing. */
  readonly box: Box;
  readonly #scale: number;
  readonly #width: number;
  readonly #height: number;
  readonly #strips: HTMLCanvasElement[] = [];

  constructor(subject: Subject, zoom: number, box: Box) {
    this.subject = subject;
    this.zoom = zoom;
    this.box = box;
    this.#scale = zoom * window.devicePixelRatio;
    this.#width = Math.max(1, Math.round(box.w * this.#scale));
    this.#height = Math.max(1, Math.round(box.h * this.#scale));
  }

  get isWhole(): boolean {
    return this.#strips.length * ROWS >= this.#height;
  }

  /** Paints the next strip, from the top on, on a canvas that nobody needs any more or a new one. */
  paintStrip(canvas: HTMLCanvasElement = document.createElement('canvas')): void {
    const top = this.#strips.length * ROWS;
    canvas.width = this.#width;
    canvas.height = Math.min(ROWS, this.#height - top);
    this.#strips.push(canvas);
    const context = canvas.getContext('2d');
    if (!context) return;
    const { box, subject } = this;
    const scale = this.#scale;
    paint(context, subject.ops, {
      scale,
      offset: { x: -box.x * scale, y: -box.y * scale - top },
      viewport: { ...box, y: box.y + top / scale, h: canvas.height / scale },
      barsBelow: BARS_BELOW * window.devicePixelRatio,
      ...(subject.find ? { picture: subject.find } : {}),
      ...(subject.lang ? { lang: subject.lang } : {}),
    });
    // The browser only takes notes of what is painted, until somebody looks.
    looking()?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  }

  /** Draws what there is of it over whatever was there, its corner `at` a place. Device px, as many of them as `scale` says to a px of the drawing. */
  draw(context: CanvasRenderingContext2D, at: { readonly x: number; readonly y: number }, scale: number): void {
    const stretch = scale / this.#scale;
    const edge = (rows: number) => Math.round(at.y + rows * stretch);
    this.#strips.forEach((strip, index) => {
      const y = edge(index * ROWS);
      const [w, h] = [strip.width * stretch, edge(index * ROWS + strip.height) - y];
      context.clearRect(at.x, y, w, h);
      context.drawImage(strip, at.x, y, w, h);
    });
  }

  /** The canvases, for another picture: this one is gone then. */
  retire(): HTMLCanvasElement[] {
    return this.#strips.splice(0);
  }
}

let scratch: CanvasRenderingContext2D | null | undefined;

function looking(): CanvasRenderingContext2D | null {
  if (scratch === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    scratch = canvas.getContext('2d');
  }
  return scratch;
}
