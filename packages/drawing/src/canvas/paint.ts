import type { FontFace } from '../fonts/faces.ts';
import { fontStack } from '../fonts/stack.ts';
import type { GroupOp, ImageOp, LineOp, Op, PathOp, RectOp, TextOp } from '../scene/ops.ts';
import { canvasFont } from '../text/canvasFont.ts';
import { prepareContext, type TextContext } from '../text/prepareContext.ts';

/** A path object of the platform: the browser's `Path2D`, or Skia's. */
export type PathFactory<P> = (d: string) => P;

/** The part of Canvas 2D that the painter uses; the browser's contexts and Skia's both fit. */
export interface PaintContext<P> extends TextContext {
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  rotate(angle: number): void;
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, w: number, h: number): void;
  strokeRect(x: number, y: number, w: number, h: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  clip(path: P): void;
  drawImage(
    image: object,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    x: number,
    y: number,
    w: number,
    h: number,
  ): void;
  fill(path: P): void;
  stroke(path?: P): void;
  setLineDash(dash: number[]): void;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  globalAlpha: number;
  imageSmoothingQuality?: 'low' | 'medium' | 'high';
}

/** A picture that a context can draw, and its size in px. */
export interface Picture {
  readonly source: object;
  readonly width: number;
  readonly height: number;
}

/** The picture of an operation: undefined while it is on its way. */
export type FindPicture = (op: ImageOp) => Picture | 'missing' | undefined;

export interface PaintOptions<P> {
  /** Device px to a px of the drawing. 1 when absent. */
  readonly scale?: number;
  /** Where the drawing's origin goes, in device px. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** Only groups that touch this part of the drawing (in its own px) are painted. */
  readonly viewport?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** Text smaller than this on the device (px) is painted as bars; 0 paints all of it as text. 0 when absent. */
  readonly barsBelow?: number;
  /** BCP 47 language of the map. */
  readonly lang?: string;
  /** The face that the drawing was measured with; Inter when absent. */
  readonly face?: FontFace | undefined;
  /** The value of `font` for a text; over the bundled stack when absent. */
  readonly font?: (op: TextOp) => string;
  /** Makes a path; `Path2D` when absent. */
  readonly path?: PathFactory<P>;
  /** Paints each dash of a line as a line of its own, for files in which dashes would be written as outlines. */
  readonly dashByDash?: boolean;
  /** Finds pictures; without it all are missing. */
  readonly picture?: FindPicture;
  /** Told of every group before it is painted, while the context's origin is the group's; for links. */
  readonly onGroup?: (group: GroupOp) => void;
}

const KEPT_PATHS = 400;
const pathsByFactory = new WeakMap<object, Map<string, unknown>>();
const ownPath = (d: string): Path2D => new Path2D(d);

/** Icons come again and again; other paths are made anew once the memory is full. */
function cachedPaths<P>(factory: PathFactory<P>): PathFactory<P> {
  const known = (pathsByFactory.get(factory) ?? new Map()) as Map<string, P>;
  pathsByFactory.set(factory, known);
  return (d) => {
    const old = known.get(d);
    if (old !== undefined) return old;
    const path = factory(d);
    if (known.size >= KEPT_PATHS) known.clear();
    known.set(d, path);
    return path;
  };
}

/**
 * Paints a drawing on a canvas: the same code on screen, for thumbnails, PNG and PDF. It puts the context into the state
 * that text needs and leaves it as it was otherwise; what was on the canvas before stays beneath.
 */
export function paint<P = Path2D>(context: PaintContext<P>, ops: readonly Op[], options: PaintOptions<P> = {}): void {
  const { scale = 1, offset, lang } = options;
  context.save();
  prepareContext(context, lang === undefined ? {} : { lang });
  if (offset) context.translate(offset.x, offset.y);
  if (scale !== 1) context.scale(scale, scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  new Painter(context, options).paint(ops, 0, 0);
  context.restore();
}

class Painter<P> {
  private font = '';
  private direction = 'ltr';
  private fillStyle = '';
  private strokeStyle = '';
  private readonly context: PaintContext<P>;
  private readonly options: PaintOptions<P>;
  private readonly path: PathFactory<P>;
  private readonly barsBelow: number;
  private readonly stack: string;

  constructor(context: PaintContext<P>, options: PaintOptions<P>) {
    this.context = context;
    this.options = options;
    this.path = cachedPaths(options.path ?? (ownPath as unknown as PathFactory<P>));
    this.stack = fontStack(options.lang, options.face);
    this.barsBelow = (options.barsBelow ?? 0) / (options.scale ?? 1);
  }

  /** @param x where the origin of these operations lies in the drawing. */
  paint(ops: readonly Op[], x: number, y: number): void {
    for (const op of ops) {
      if (op.op === 'group') this.group(op, x, y);
      else if (op.op === 'text') this.text(op);
      else if (op.op === 'image') this.image(op, x, y);
      else this.shape(op);
    }
  }

  private group(op: GroupOp, x: number, y: number): void {
    const { viewport, onGroup } = this.options;
    const { bounds } = op;
    const gx = x + op.x;
    const gy = y + op.y;
    if (
      viewport &&
      (gx + bounds.x > viewport.x + viewport.w ||
        gx + bounds.x + bounds.w < viewport.x ||
        gy + bounds.y > viewport.y + viewport.h ||
        gy + bounds.y + bounds.h < viewport.y)
    ) {
      return;
    }
    this.context.translate(op.x, op.y);
    onGroup?.(op);
    if (op.clip) this.clipped(op, gx, gy);
    else this.paint(op.ops, gx, gy);
    this.context.translate(-op.x, -op.y);
  }

  private clipped({ bounds: { x, y, w, h }, ops }: GroupOp, atX: number, atY: number): void {
    const { font, direction, fillStyle, strokeStyle } = this;
    this.context.save();
    this.context.clip(this.outline(x, y, w, h, 0));
    this.paint(ops, atX, atY);
    this.context.restore();
    // The context has again what it had before.
    Object.assign(this, { font, direction, fillStyle, strokeStyle });
  }

  private text(op: TextOp): void {
    const { context } = this;
    this.setFill(op.fill);
    if (op.size < this.barsBelow) {
      context.globalAlpha = 0.35;
      if (op.turned) context.fillRect(op.x + op.size * 0.1, op.y, op.size * 0.5, op.w);
      else context.fillRect(op.x, op.y - op.size * 0.6, op.w, op.size * 0.5);
      context.globalAlpha = 1;
      return;
    }
    const font = this.options.font?.(op) ?? canvasFont(op, this.stack);
    if (font !== this.font) {
      context.font = font;
      this.font = font;
    }
    if (op.direction !== this.direction) {
      context.direction = op.direction;
      this.direction = op.direction;
    }
    if (!op.turned) {
      context.fillText(op.text, op.x, op.y);
      return;
    }
    context.translate(op.x, op.y);
    context.rotate(Math.PI / 2);
    context.fillText(op.text, 0, 0);
    context.rotate(-Math.PI / 2);
    context.translate(-op.x, -op.y);
  }

  private image(op: ImageOp, atX: number, atY: number): void {
    const { context } = this;
    const picture = this.options.picture ? this.options.picture(op) : 'missing';
    if (!picture || picture === 'missing') {
      this.paint(picture ? (op.missing ?? op.instead) : op.instead, atX, atY);
      return;
    }
    const { x, y, w, h, radius = 0 } = op;
    const scale = Math.max(w / picture.width, h / picture.height);
    const sw = w / scale;
    const sh = h / scale;
    context.save();
    context.clip(this.outline(x, y, w, h, radius));
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture.source, (picture.width - sw) / 2, (picture.height - sh) / 2, sw, sh, x, y, w, h);
    context.restore();
  }

  private shape(op: Exclude<Op, { op: 'group' | 'text' | 'image' }>): void {
    const { context } = this;
    const { opacity = 1, dash } = op;
    if (opacity !== 1) context.globalAlpha = opacity;
    if (dash) context.setLineDash([...dash]);
    if (op.op === 'rect') this.rect(op);
    else if (op.op === 'path') this.drawPath(op);
    else this.line(op);
    if (dash) context.setLineDash([]);
    if (opacity !== 1) context.globalAlpha = 1;
  }

  private line({ x1, y1, x2, y2, stroke, strokeWidth, dash }: LineOp): void {
    const { context } = this;
    this.setStroke(stroke);
    context.lineWidth = strokeWidth;
    context.beginPath();
    if (dash && this.options.dashByDash) {
      context.setLineDash([]);
      const length = Math.hypot(x2 - x1, y2 - y1);
      for (const [from, to] of dashesOf(dash, length)) {
        context.moveTo(x1 + ((x2 - x1) * from) / length, y1 + ((y2 - y1) * from) / length);
        context.lineTo(x1 + ((x2 - x1) * to) / length, y1 + ((y2 - y1) * to) / length);
      }
    } else {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
    // A context copies its path whenever it is saved.
    context.beginPath();
  }

  private rect({ x, y, w, h, radius = 0, fill, stroke, strokeWidth = 1 }: RectOp): void {
    const { context } = this;
    if (fill) this.setFill(fill);
    if (stroke) {
      this.setStroke(stroke);
      context.lineWidth = strokeWidth;
    }
    if (radius === 0) {
      if (fill) context.fillRect(x, y, w, h);
      if (stroke) context.strokeRect(x, y, w, h);
      return;
    }
    const outline = this.outline(x, y, w, h, radius);
    if (fill) context.fill(outline);
    if (stroke) context.stroke(outline);
  }

  /** A rectangle with round corners. Cards of one size have the same. */
  private outline(x: number, y: number, w: number, h: number, radius: number): P {
    const r = Math.min(radius, w / 2, h / 2);
    const across = w - 2 * r;
    const down = h - 2 * r;
    const arc = `a${r} ${r} 0 0 1`;
    return this.path(
      `M${x + r} ${y}h${across}${arc} ${r} ${r}v${down}${arc} ${-r} ${r}h${-across}${arc} ${-r} ${-r}v${-down}${arc} ${r} ${-r}z`,
    );
  }

  private drawPath({ d, x = 0, y = 0, scale = 1, fill, stroke, strokeWidth = 1 }: PathOp): void {
    const { context } = this;
    const path = this.path(d);
    if (fill) this.setFill(fill);
    if (stroke) {
      this.setStroke(stroke);
      context.lineWidth = strokeWidth;
    }
    const moved = x !== 0 || y !== 0 || scale !== 1;
    if (moved) {
      context.save();
      context.translate(x, y);
      context.scale(scale, scale);
    }
    if (fill) context.fill(path);
    if (stroke) context.stroke(path);
    if (moved) context.restore();
  }

  private setFill(colour: string): void {
    if (colour === this.fillStyle) return;
    this.context.fillStyle = colour;
    this.fillStyle = colour;
  }

  private setStroke(colour: string): void {
    if (colour === this.strokeStyle) return;
    this.context.strokeStyle = colour;
    this.strokeStyle = colour;
  }
}

/** Where the dashes of a line begin and end. */
function dashesOf(dash: readonly number[], length: number): Array<readonly [from: number, to: number]> {
  const dashes: Array<readonly [number, number]> = [];
  let from = 0;
  for (let index = 0; from < length; index++) {
    const to = from + (dash[index % dash.length] ?? length);
    if (index % 2 === 0) dashes.push([from, Math.min(to, length)]);
    from = to;
  }
  return dashes;
}
