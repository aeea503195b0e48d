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

/** A picture that fills its box, cut at its sides or at top and bottom. Drawings name it; painters are given it. */
export interface ImageOp {
  readonly op: 'image';
  /** What the map calls it. */
  readonly asset: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
  /** Painted in its place while it isn't there yet. */
  readonly instead: readonly Op[];
  /** Painted where it can't be had; `instead` when absent. */
  readonly missing?: readonly Op[];
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
  /** Nothing of it is painted outside of its bounds. */
  readonly clip?: true;
  readonly ops: readonly Op[];
}

/** One step of a drawing, painted in order. A painter needs nothing else, apart from the pictures. */
export type Op = RectOp | LineOp | PathOp | TextOp | ImageOp | GroupOp;

/** A whole drawing; everything in it lies within its size. */
export interface DrawingList {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly Op[];
}
