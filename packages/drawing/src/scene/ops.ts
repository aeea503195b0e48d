import type { FontWeight } from '../fonts/stack.ts';
import type { TextDirection } from '../text/textDirection.ts';

/** A rectangle. Px, `#rrggbb` colours, opacity 0..1. */
export interface RectOp {
  readonly op: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface LineOp {
  readonly op: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** SVG path data, drawn with its origin at `x`, `y` and `scale` px to its unit. Lines have round ends and joins. */
export interface PathOp {
  readonly op: 'path';
  readonly d: string;
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly fill?: string;
  readonly stroke?: string;
  /** In the path's own units. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/**
 * One line of text: `x` is its left edge, `y` its baseline, `w` its width as the layout measured it. A turned one runs
 * from `y` downwards, the tops of its letters at the right of its baseline at `x`.
 */
export interface TextOp {
  readonly op: 'text';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly direction: TextDirection;
  readonly turned?: true;
  readonly fill: string;
}

export type GroupKind =
  | 'background'
  | 'header'
  | 'stage'
  | 'step'
  | 'lane'
  | 'curve'
  | 'point'
  | 'card'
  | 'connection'
  | 'footer';

/** Operations that belong together, with their origin at `x`, `y`. `bounds` holds all of them, in the group's own space. */
export interface GroupOp {
  readonly op: 'group';
  readonly kind: GroupKind;
  /** The id of the record that it shows. */
  readonly id?: string;
  readonly x: number;
  readonly y: number;
  readonly bounds: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** http, https or mailto: a click on the group goes there, on screen and in files. */
  readonly link?: string;
  readonly ops: readonly Op[];
}

/** One step of a drawing, painted in order. There are no clips and no images: a painter needs nothing else. */
export type Op = RectOp | LineOp | PathOp | TextOp | GroupOp;

/** A whole drawing; everything in it lies within its size. */
export interface DrawingList {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly Op[];
}
