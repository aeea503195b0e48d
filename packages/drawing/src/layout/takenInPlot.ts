import type { Box } from './boxes.ts';
import type { Column } from './layoutColumns.ts';

/** Px that words keep from the line of no feeling, which is at y = 0. */
export const FROM_NEUTRAL = 1;

/** What is covered already in the plot of curves, looked up by column. */
export class TakenInPlot {
  private readonly columns: readonly Column[];
  private readonly boxes: Box[][];
  private readonly crossed: (box: Box) => boolean;

  constructor(columns: readonly Column[], crossed: (box: Box) => boolean) {
    this.columns = columns;
    this.crossed = crossed;
    this.boxes = columns.map(() => []);
  }

  private touched(box: Box): Box[][] {
    return this.boxes.filter((_, i) => {
      const column = this.columns[i] as Column;
      return box.x < column.x + column.w + 32 && box.x + box.w > column.x - 32;
    });
  }

  add(box: Box): void {
    for (const list of this.touched(box)) list.push(box);
  }

  /** Whether neither faces nor words nor curves are in the way, nor the line of no feeling. */
  clear(box: Box): boolean {
    return !cutsNeutral(box) && this.quiet(box);
  }

  /** What is to be known of words in a place that isn't clear. */
  mark(box: Box): { readonly crossed?: true } {
    return this.clear(box) ? {} : { crossed: true };
  }

  /** Whether neither faces nor words nor curves are in the way. */
  quiet(box: Box): boolean {
    return !this.hit(box) && !this.crossed(box);
  }

  /** A face or words in the way. */
  hit(box: Box): Box | undefined {
    for (const list of this.touched(box)) {
      const found = list.find(
        (other) =>
          box.x < other.x + other.w && box.x + box.w > other.x && box.y < other.y + other.h && box.y + box.h > other.y,
      );
      if (found) return found;
    }
    return undefined;
  }

  /** The box moved up (-1) or down (1) past everything in its way. Each move leaves one obstacle behind, so it ends. */
  pushed(box: Box, way: -1 | 1): Box {
    let moved = box;
    for (let hit = this.hit(moved); hit; hit = this.hit(moved)) {
      moved = { ...moved, y: way < 0 ? hit.y - moved.h - 2 : hit.y + hit.h + 2 };
    }
    return moved;
  }
}

/** Whether the line at y = 0 would be seen above or beneath the words of a box, and not between them. */
export function cutsNeutral({ y, h }: Box): boolean {
  return y < FROM_NEUTRAL && y + h > -FROM_NEUTRAL;
}
