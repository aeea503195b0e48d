import type { ImageOp, Op } from '@milepost/drawing';
import type { Pictures } from '../pictures/Pictures.ts';

/** An SVG element, before there is a page to put it in. */
export interface SvgPart {
  readonly tag: 'rect' | 'line' | 'path' | 'text' | 'image' | 'g';
  /** Those that are undefined aren't set. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly text?: string;
  readonly children?: readonly SvgPart[];
}

/** Where pictures are looked up. */
export type PictureSource = Pick<Pictures, 'stateOf' | 'urlOf'>;

/** The element that shows an operation as the painters of paper print it. Without pictures, all of them are missing. */
export function svgPart(op: Op, pictures?: PictureSource): SvgPart {
  switch (op.op) {
    case 'rect': {
      const { x, y, w, h, radius: rx } = op;
      return { tag: 'rect', attributes: { x, y, width: Math.max(0, w), height: Math.max(0, h), rx, ...paintOf(op) } };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = op;
      return { tag: 'line', attributes: { x1, y1, x2, y2, ...paintOf(op) } };
    }
    case 'path': {
      const { d, x = 0, y = 0, scale = 1 } = op;
      const moved = x !== 0 || y !== 0 || scale !== 1;
      const transform = moved ? `translate(${x} ${y}) scale(${scale})` : undefined;
      return { tag: 'path', attributes: { d, transform, ...paintOf(op) } };
    }
    case 'text': {
      const { x, y, size, weight, fill, direction, text, turned } = op;
      // `x` is the left edge whatever the direction; `start` would be the right one in text that runs to the left.
      const anchor = direction === 'rtl' ? 'end' : 'start';
      return {
        tag: 'text',
        attributes: {
          x,
          y,
          transform: turned ? `rotate(90 ${x} ${y})` : undefined,
          'font-size': size,
          'font-weight': weight,
          fill,
          direction,
          'text-anchor': anchor,
        },
        text,
      };
    }
    case 'image':
      return imagePart(op, pictures);
    case 'group': {
      const { x, y, ops } = op;
      const transform = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
      return { tag: 'g', attributes: { transform }, children: ops.map((child) => svgPart(child, pictures)) };
    }
  }
}

/** A picture once it is there, cut as the painters cut it. */
function imagePart(op: ImageOp, pictures: PictureSource | undefined): SvgPart {
  const { asset, x, y, w, h, radius = 0, instead, missing = instead } = op;
  const state = pictures ? pictures.stateOf(asset) : 'missing';
  if (!pictures || !state || state === 'missing') {
    const shown = state === 'missing' ? missing : instead;
    return { tag: 'g', attributes: {}, children: shown.map((child) => svgPart(child, pictures)) };
  }
  const style = `clip-path: inset(0 round ${Math.min(radius, w / 2, h / 2)}px)`;
  const place = { x, y, width: w, height: h, preserveAspectRatio: 'xMidYMid slice' };
  return { tag: 'image', attributes: { href: pictures.urlOf(asset), ...place, style } };
}

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function paintOf({ fill, stroke, strokeWidth, dash, opacity }: Painted): SvgPart['attributes'] {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.join(' '),
    opacity,
  };
}
