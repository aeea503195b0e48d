import type { FontFace } from '../fonts/faces.ts';
import { type FontWeight, fontStack } from '../fonts/stack.ts';
import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { GroupOp, ImageOp, LineOp, Op, PathOp, RectOp, TextOp } from '../scene/ops.ts';
import { isSafeLink } from '../scene/safeLink.ts';
import { escapeXml } from './escapeXml.ts';

/** A font file inside the SVG. */
export interface EmbeddedFont {
  readonly family: string;
  readonly weights: readonly FontWeight[];
  /** A `data:` URL. */
  readonly url: string;
}

/** A piece of a line: words, or one emoji that is drawn as a picture. `x` is where it begins, from the line's start. */
export interface LinePiece {
  readonly text: string;
  readonly x: number;
  /** The key of its picture. */
  readonly emoji?: string;
}

/** A picture of one emoji for font size 1: its box from the text's baseline. */
export interface EmojiPicture {
  readonly key: string;
  /** A `data:` URL. */
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface SvgOptions {
  /** Fonts to embed; without any the words are set in whatever the reader has. */
  readonly fonts?: readonly EmbeddedFont[];
  /** A picture as a `data:` URL; undefined where it can't be had. */
  readonly picture?: (op: ImageOp) => string | undefined;
  readonly emoji?: {
    readonly pictures: readonly EmojiPicture[];
    /** A line cut into pieces; undefined for a line without emoji. */
    readonly cut: (op: TextOp) => readonly LinePiece[] | undefined;
  };
}

/** At most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`;
}

/** A composed map as an SVG document: real text, one element a line, and links that stay links. */
export function toSvg(drawing: Infographic, options: SvgOptions = {}): string {
  const { width, height, title, description, lang, face } = drawing;
  const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`;
  const described = description.trim() === '' ? '' : `<desc id="map-description">${escapeXml(description)}</desc>`;
  const labelled = `aria-labelledby="map-title${described === '' ? '' : ' map-description'}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${escapeXml(lang)}" ${labelled}>`,
    `<title id="map-title">${escapeXml(title)}</title>${described}`,
    `<style>${style(options.fonts ?? [], lang, face)}</style>`,
    `<defs>${(options.emoji?.pictures ?? []).map(picture).join('')}</defs>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    new Writer(options).all(drawing.ops),
    '</g></svg>\n',
  ].join('');
}

function style(fonts: readonly EmbeddedFont[], lang: string, face: FontFace | undefined): string {
  const faces = fonts.flatMap(({ family, weights, url }) =>
    weights.map((weight) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}")}`),
  );
  const text = `text{font-family:${fontStack(lang, face)},sans-serif;white-space:pre;text-rendering:geometricPrecision}`;
  return escapeXml(`${faces.join('')}${text}`).replaceAll('&quot;', '"');
}

function picture({ key, url, x, y, w, h }: EmojiPicture): string {
  const box = `x="${x}" y="${y}" width="${w}" height="${h}"`;
  return `<image id="${escapeXml(key)}" ${box} href="${escapeXml(url)}"/>`;
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
    return `${clip}<image ${box} preserveAspectRatio="xMidYMid slice" clip-path="url(#${id})" href="${escapeXml(url)}"/>`;
  }

  private group({ x, y, bounds, ops, link, clip }: GroupOp): string {
    const moved = x === 0 && y === 0 ? '' : ` transform="translate(${n(x)} ${n(y)})"`;
    const content = clip ? this.clipped(bounds, ops) : this.all(ops);
    if (isSafeLink(link)) {
      return `<a href="${escapeXml(link)}" target="_blank" rel="noopener"><g${moved}>${content}</g></a>`;
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
    const { x, y, text, size, weight, direction, fill } = op;
    const font = ` font-size="${n(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`} fill="${fill}"`;
    const pieces = this.options.emoji?.cut(op);
    if (!pieces) {
      // The end of a line that runs to the left is its left edge, which is what `x` says.
      const leftwards = direction === 'rtl' ? ' direction="rtl" text-anchor="end"' : '';
      return `<text x="${n(x)}" y="${n(y)}"${font}${leftwards}>${escapeXml(text)}</text>`;
    }
    // The emoji's character stays in the text, unseen, so that copied text is whole; the picture lies over it.
    const spans = pieces.map((piece) => {
      const hidden = piece.emoji === undefined ? '' : ' fill-opacity="0"';
      return `<tspan x="${n(x + piece.x)}"${hidden}>${escapeXml(piece.text)}</tspan>`;
    });
    const pictures = pieces.flatMap((piece) =>
      piece.emoji === undefined
        ? []
        : `<use href="#${escapeXml(piece.emoji)}" transform="translate(${n(x + piece.x)} ${n(y)}) scale(${n(size)})"/>`,
    );
    return `<text y="${n(y)}"${font}>${spans.join('')}</text>${pictures.join('')}`;
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
