import type { Box, EmotionPoint, Point, StageBox } from './boxes.ts';
import type { Gaps } from './gaps.ts';

/** Px of a row in which what is taken is looked for. */
const ROW = 96;
/** What a square px counts that is covered: of cards, and of anything else. */
const CARD = 10_000;
const OTHER = 10;

export interface Taking {
  readonly gaps: Gaps;
  readonly pointById: ReadonlyMap<string, EmotionPoint>;
  readonly stages: readonly StageBox[];
}

interface Owned extends Box {
  /** Whose line it is, if it is one. */
  readonly id?: string;
}

/**
 * What labels should not cover: cards above all, then faces with their words, collapsed stages, other connections' lines,
 * and each other.
 */
export class TakenByLabels {
  private readonly gaps: Gaps;
  private readonly boxes = new Map<number, Owned[]>();

  constructor({ gaps, pointById, stages }: Taking) {
    this.gaps = gaps;
    for (const { x, y, r, label } of pointById.values()) {
      this.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
      if (label) this.add(label);
    }
    for (const { spine } of stages) if (spine) this.add(spine);
  }

  add(box: Owned): void {
    for (const key of this.keysOf(box)) {
      const known = this.boxes.get(key);
      if (known) known.push(box);
      else this.boxes.set(key, [box]);
    }
  }

  addLine(id: string, points: readonly Point[]): void {
    points.slice(1).forEach((to, at) => {
      this.add({ id, ...thin(points[at] as Point, to) });
    });
  }

  /** What a box of the connection `id` would cover, weighed; 0 where nothing. */
  cost(box: Box, id: string): number {
    let cost = CARD * this.gaps.covered(box);
    for (const key of this.keysOf(box)) {
      for (const other of this.boxes.get(key) ?? []) {
        if (other.id !== id) cost += OTHER * shared(box, other);
      }
    }
    return cost;
  }

  /** Numbers of the columns and rows that a box lies in, so that few boxes have to be looked at. */
  private *keysOf({ x, y, w, h }: Box): Iterable<number> {
    const { columns } = this.gaps;
    for (let column = this.gaps.columnAt(x); column < columns.length; column++) {
      if ((columns[column]?.x ?? 0) > x + w) break;
      for (let row = Math.floor(y / ROW); row <= Math.floor((y + h) / ROW); row++) yield row * columns.length + column;
    }
  }
}

/** A level or upright line as a box. */
export function thin(a: Point, b: Point): Box {
  const [x, y] = [Math.min(a.x, b.x) - 0.5, Math.min(a.y, b.y) - 0.5];
  return { x, y, w: Math.abs(a.x - b.x) + 1, h: Math.abs(a.y - b.y) + 1 };
}

/** Square px that two boxes have in common. */
export function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
