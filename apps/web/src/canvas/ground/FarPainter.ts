import type { Box, Op } from '@milepost/drawing';
import type { Pictures } from '../../pictures/Pictures.ts';
import { StripedPicture, type Subject } from './StripedPicture.ts';

/** How far beyond each edge a picture reaches, as a share of the canvas. */
const MARGIN = 0.2;
/** So much of that has to be left on each side, or else the next picture is begun. */
const LEFT = 0.05;
/** A picture is stretched by so much at most while zooming, before the next one is begun. */
const MOST_STRETCH = 1.35;
/** How long (ms) the zoom has to rest until a stretched picture is painted sharp. */
const REST = 120;
/** How long (ms) a frame may be spent on painting. */
const SLICE = 6;

/** What is seen of a drawing, and how large (px) the canvas is that shows it. */
export interface FarView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Shows a large drawing on a canvas while it is moved and zoomed: from a picture that reaches beyond the edges. Before it
 * no longer serves the next one is painted, a little in each frame. Thousands of cards then cost no more to move than a
 * few, and no frame waits for all of them.
 */
export class FarPainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly pictures: Pictures | undefined;
  private readonly again: () => void;
  private readonly stopListening: (() => void) | undefined;
  private picture: StripedPicture | undefined;
  private coming: StripedPicture | undefined;
  private spare: HTMLCanvasElement[] = [];
  private resting = 0;
  private frame = 0;

  /** `again` is called when it is time to show everything again. */
  constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    pictures: Pictures | undefined,
    again: () => void,
  ) {
    this.canvas = canvas;
    this.context = context;
    this.pictures = pictures;
    this.again = again;
    this.stopListening = pictures?.subscribe(() => {
      this.forget();
      again();
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
    const subject = this.subjectOf(ops, lang);
    const there = [this.picture, this.coming];
    if (!there.some((one) => one && one.subject.ops === ops && touch(one.box, seen)))
      this.paintNow(subject, view.zoom, seen);
    if (!this.serves(ops, view.zoom, seen)) this.begin(subject, view.zoom, seen);
    clearTimeout(this.resting);
    if ((this.coming ?? this.picture)?.zoom !== view.zoom) {
      this.resting = window.setTimeout(() => this.begin(subject, view.zoom, seen), REST);
    }
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.draw(this.picture, seen, view.zoom * ratio);
    if (!this.picture || !covers(this.picture.box, seen)) this.draw(this.coming, seen, view.zoom * ratio);
  }

  /** Makes sure that there will soon be a picture which serves for a view. */
  prepare(ops: readonly Op[], view: FarView, lang: string | undefined): void {
    const seen = seenIn(view);
    if (!this.serves(ops, view.zoom, seen)) this.begin(this.subjectOf(ops, lang), view.zoom, seen);
  }

  /** Forgets what is painted, when fonts or colours changed. */
  forget(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
    this.spare.push(...(this.coming?.retire() ?? []), ...(this.picture?.retire() ?? []));
    this.coming = undefined;
    this.picture = undefined;
  }

  destroy(): void {
    this.forget();
    this.stopListening?.();
  }

  private subjectOf(ops: readonly Op[], lang: string | undefined): Subject {
    return { ops, lang, find: this.pictures?.find };
  }

  private draw(picture: StripedPicture | undefined, seen: Box, scale: number): void {
    if (!picture) return;
    const at = { x: Math.round((picture.box.x - seen.x) * scale), y: Math.round((picture.box.y - seen.y) * scale) };
    picture.draw(this.context, at, scale);
  }

  private serves(ops: readonly Op[], zoom: number, seen: Box): boolean {
    const { picture } = this;
    if (picture?.subject.ops !== ops) return false;
    const stretch = Math.max(zoom / picture.zoom, picture.zoom / zoom);
    return stretch <= MOST_STRETCH && covers(picture.box, around(seen, LEFT));
  }

  /** Paints what is seen at once, and no more: the page waits for it. */
  private paintNow(subject: Subject, zoom: number, seen: Box): void {
    cancelAnimationFrame(this.frame);
    this.spare.push(...(this.coming?.retire() ?? []));
    this.coming = new StripedPicture(subject, zoom, seen);
    while (!this.coming.isWhole) this.coming.paintStrip(this.spare.pop());
    this.swap();
  }

  /** Begins the next picture, which reaches beyond the edges. One of the same drawing that is on its way and has something of what is seen in it comes first. */
  private begin(subject: Subject, zoom: number, seen: Box): void {
    const { coming } = this;
    if (coming?.subject.ops === subject.ops && touch(coming.box, seen)) return;
    this.spare.push(...(coming?.retire() ?? []));
    this.coming = new StripedPicture(subject, zoom, around(seen, MARGIN));
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.goOn);
  }

  private readonly goOn = (): void => {
    const until = performance.now() + SLICE;
    do this.coming?.paintStrip(this.spare.pop());
    while (this.coming?.isWhole === false && performance.now() < until);
    if (this.coming?.isWhole === false) this.frame = requestAnimationFrame(this.goOn);
    else this.swap();
    this.again();
  };

  private swap(): void {
    this.spare = this.picture?.retire() ?? [];
    this.picture = this.coming;
    this.coming = undefined;
  }
}

function seenIn({ x, y, zoom, width, height }: FarView): Box {
  return { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
}

function around({ x, y, w, h }: Box, share: number): Box {
  return { x: x - w * share, y: y - h * share, w: w * (1 + 2 * share), h: h * (1 + 2 * share) };
}

function covers(box: Box, { x, y, w, h }: Box): boolean {
  return x >= box.x && y >= box.y && x + w <= box.x + box.w && y + h <= box.y + box.h;
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Gives a canvas a size in device px; setting the same again would clear it. */
function fitSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  const w = Math.max(1, Math.round(width));
  const h = Math.max(1, Math.round(height));
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
}
