import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { GroupOp, ImageOp, LineOp, Op, PathOp, RectOp, TextOp } from '../scene/ops.ts';
import { isSafeLink } from '../scene/safeLink.ts';
import { escapeXml } from './escapeXml.ts';

/** A picture of what no outline can show, and its box from where it stands. */
export interface PictureShape {
  /** A `data:` URL. */
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Path data, or a picture. */
export type Shape = string | PictureShape;

/** Shapes along a line in units of their own. `x` is where they begin, in px from the line's left edge. */
export interface ShapeRun {
  readonly x: number;
  /** Px to a unit. */
  readonly scale: number;
  readonly places: ReadonlyArray<{ readonly key: string; readonly x: number; readonly y: number }>;
}

export interface SvgOptions {
  /** What the lines look like. */
  readonly texts: {
    readonly shapes: ReadonlyMap<string, Shape>;
    readonly runs: (op: TextOp) => readonly ShapeRun[];
  };
  /** A picture as a `data:` URL, cut to the shape of its box; undefined where it can't be had. */
  readonly picture?: (op: ImageOp) => string | undefined;
}

/** At most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
}

/**
 * A composed map as an SVG document. Letters are shapes, since most programs ignore fonts inside a file; beneath them
 * lies each line as real text that isn't seen, to find, select, copy and read out. Links stay links. All of it is SVG 1.1,
 * which is what drawing programs know.
 */
export function toSvg(drawing: Infographic, options: SvgOptions): string {
  const { width, height, title, description, lang } = drawing;
  const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
  const described = description.trim() === '' ? '' : `<desc id="map-description">${escapeXml(description)}</desc>`;
  const labelled = `aria-labelledby="map-title${described === '' ? '' : ' map-description'}"`;
  const namespaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg ${namespaces} version="1.1" ${size} xml:lang="${escapeXml(lang)}" ${labelled}>`,
    `<title id="map-title">${escapeXml(title)}</title>${described}`,
    `<defs>${Array.from(options.texts.shapes, ([key, shape]) => definition(key, shape)).join('')}</defs>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round" font-family="sans-serif" xml:space="preserve">',
    new Writer(options).all(drawing.ops),
    '</g></svg>\n',
  ].join('');
}

function definition(key: string, shape: Shape): string {
  if (shape === '') return '';
  if (typeof shape === 'string') return `<path id="${key}" d="${shape}"/>`;
  const { url, x, y, w, h } = shape;
  const box = `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"`;
  return `<image id="${key}" ${box} aria-hidden="true" xlink:href="${escapeXml(url)}"/>`;
}

class Writer {
  private readonly options: SvgOptions;
  private clips = 0;

  constructor(options: SvgOptions) {
    this.options = options;
  }

  all(ops: readonly Op[]): string {
    return ops.map((op) => this.one(op)).join('');
  }

  private one(op: Op): string {
    switch (op.op) {
      case 'rect':
        return rect(op);
      case 'line':
        return line(op);
      case 'path':
        return path(op);
      case 'text':
        return this.text(op);
      case 'image':
        return this.image(op);
      case 'group':
        return this.group(op);
    }
  }

  private image(op: ImageOp): string {
    const { x, y, w, h, radius = 0, instead, missing = instead } = op;
    const url = this.options.picture?.(op);
    if (url === undefined) return this.all(missing);
    const box = `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"`;
    const id = `clip-${++this.clips}`;
    const clip = `<clipPath id="${id}"><rect ${box} rx="${n(Math.min(radius, w / 2, h / 2))}"/></clipPath>`;
    return `${clip}<image ${box} preserveAspectRatio="none" clip-path="url(#${id})" xlink:href="${escapeXml(url)}"/>`;
  }

  private group({ x, y, bounds, ops, link, clip }: GroupOp): string {
    const moved = x === 0 && y === 0 ? '' : ` transform="translate(${n(x)} ${n(y)})"`;
    const content = clip ? this.clipped(bounds, ops) : this.all(ops);
    if (isSafeLink(link)) {
      return `<a xlink:href="${escapeXml(link)}" target="_blank" rel="noopener"><g${moved}>${content}</g></a>`;
    }
    return moved === '' ? content : `<g${moved}>${content}</g>`;
  }

  private clipped({ x, y, w, h }: GroupOp['bounds'], ops: readonly Op[]): string {
    const id = `clip-${++this.clips}`;
    const box = `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"`;
    return `<clipPath id="${id}"><rect ${box}/></clipPath><g clip-path="url(#${id})">${this.all(ops)}</g>`;
  }

  private text(op: TextOp): string {
    if (op.turned) {
      const { turned: _, ...level } = op;
      return `<g transform="translate(${n(op.x)} ${n(op.y)}) rotate(90)">${this.text({ ...level, x: 0, y: 0 })}</g>`;
    }
    const { x, y, w, text, size, weight, direction, fill } = op;
    const shapes = this.options.texts.runs(op).map((run) => {
      const scale = Math.round(run.scale * 1e6) / 1e6;
      const uses = run.places.map(
        (place) =>
          `<use xlink:href="#${place.key}"${attribute('x', place.x || undefined)}${attribute('y', place.y || undefined)}/>`,
      );
      return `<g transform="translate(${n(x + run.x)} ${n(y)}) scale(${scale})" fill="${fill}" pointer-events="none">${uses.join('')}</g>`;
    });
    const font = `font-size="${n(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`}`;
    // The end of a line that runs to the left is its left edge, which is what `x` says.
    const leftwards = direction === 'rtl' ? ' direction="rtl" text-anchor="end"' : '';
    // Without paint, not transparent: Inkscape gives up a PDF over a transparent letter that no font has.
    const unseen = 'fill="none" pointer-events="all"';
    const stretched = `textLength="${n(w)}" lengthAdjust="spacingAndGlyphs"`;
    const real = `<text x="${n(x)}" y="${n(y)}" ${font} ${unseen} ${stretched}${leftwards}>${escapeXml(text)}</text>`;
    return real + shapes.join('');
  }
}

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function paintOf({ fill, stroke, strokeWidth, dash, opacity }: Painted): string {
  return [
    attribute('fill', fill),
    attribute('stroke', stroke),
    stroke === undefined ? '' : attribute('stroke-width', strokeWidth),
    dash === undefined ? '' : attribute('stroke-dasharray', dash.map(n).join(' ')),
    opacity === 1 ? '' : attribute('opacity', opacity),
  ].join('');
}

function rect(op: RectOp): string {
  const { x, y, w, h, radius = 0 } = op;
  const round = radius > 0 ? ` rx="${n(Math.min(radius, w / 2, h / 2))}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${round}${paintOf(op)}/>`;
}

function line(op: LineOp): string {
  return `<line x1="${n(op.x1)}" y1="${n(op.y1)}" x2="${n(op.x2)}" y2="${n(op.y2)}"${paintOf(op)}/>`;
}

function path(op: PathOp): string {
  const { d, x = 0, y = 0, scale = 1 } = op;
  const moved = x !== 0 || y !== 0 ? `translate(${n(x)} ${n(y)})` : '';
  const scaled = scale === 1 ? '' : `scale(${Math.round(scale * 1e4) / 1e4})`;
  const transform = [moved, scaled].filter(Boolean).join(' ');
  return `<path d="${d}"${attribute('transform', transform || undefined)}${paintOf(op)}/>`;
}
