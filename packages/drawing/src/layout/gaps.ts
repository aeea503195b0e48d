import type { Box } from './boxes.ts';
import type { Column } from './layoutColumns.ts';

/** A card with the indices of the first and the last column that it covers. */
export interface PlacedBox extends Box {
  readonly from: number;
  readonly to: number;
}

/** Px beyond which a gap holds a collapsed stage, whose words lines keep clear of. */
const WIDEST_GAP = 40;
/** Px between words in the rail and a line beside them. */
const FROM_WORDS = 4;

/** What stands where between the columns and in them. Cards of one column never overlap, so that each list is in order. */
export class Gaps {
  readonly columns: readonly Column[];
  private readonly byColumn: readonly PlacedBox[][];
  /** The cards that lie across the gap to the right of a column. */
  private readonly across: readonly PlacedBox[][];
  /** What lies across the gap to the left of the first column. */
  private readonly before: readonly PlacedBox[];

  /** @param names words that begin left of the columns, from top to bottom; some reach over the gap before the first. */
  constructor(columns: readonly Column[], cards: Iterable<PlacedBox>, names: readonly Box[] = []) {
    this.columns = columns;
    const byColumn: PlacedBox[][] = columns.map(() => []);
    const across: PlacedBox[][] = columns.map(() => []);
    for (const box of cards) {
      for (let column = box.from; column <= box.to; column++) {
        byColumn[column]?.push(box);
        if (column < box.to) across[column]?.push(box);
      }
    }
    for (const list of [...byColumn, ...across]) list.sort((a, b) => a.y - b.y);
    this.byColumn = byColumn;
    this.across = across;
    const edge = this.x(-1) - FROM_WORDS;
    this.before = names.filter(({ x, w }) => x + w > edge).map((name) => ({ ...name, from: -1, to: 0 }));
  }

  /** The middle of the gap to the right of a column (-1: to the left of the first); before a collapsed stage, if one comes next. */
  x(gap: number): number {
    const one = this.columns[gap];
    const next = this.columns[gap + 1];
    if (!one) return (this.columns[0]?.x ?? 0) - 6;
    const end = one.x + one.w;
    if (!next) return end + 4;
    return next.x - end > WIDEST_GAP ? end + 6 : (end + next.x) / 2;
  }

  /** Whether something lies across a gap somewhere between two heights. */
  isBlocked(gap: number, a: number, b: number): boolean {
    return this.nextAcross(gap, Math.min(a, b), Math.max(a, b)) !== undefined;
  }

  /** The first thing across a gap that is met on the way from one height to another, down or up. */
  nextAcross(gap: number, from: number, to: number): PlacedBox | undefined {
    const list = gap < 0 ? this.before : this.across[gap];
    if (!list || list.length === 0) return undefined;
    const [top, bottom] = from < to ? [from, to] : [to, from];
    const first = firstEndingAfter(list, top);
    if (from < to) return list[first] && (list[first] as PlacedBox).y < bottom ? list[first] : undefined;
    let last: PlacedBox | undefined;
    for (let at = first; at < list.length && (list[at] as PlacedBox).y < bottom; at++) last = list[at];
    return last;
  }

  /** Whether a card lies in a column somewhere between two heights. */
  isFilled(column: number, top: number, bottom: number): boolean {
    const list = this.byColumn[column] ?? [];
    const next = list[firstEndingAfter(list, top)];
    return next !== undefined && next.y < bottom;
  }

  /** Square px of cards that a box would cover. */
  covered(box: Box): number {
    let area = 0;
    for (let column = this.columnAt(box.x); column < this.columns.length; column++) {
      const { x, w } = this.columns[column] as Column;
      if (x > box.x + box.w) break;
      const list = this.byColumn[column] ?? [];
      for (let at = firstEndingAfter(list, box.y); at < list.length; at++) {
        const card = list[at] as PlacedBox;
        if (card.y >= box.y + box.h) break;
        // The part of a wide card over this column, and over the gap to the next.
        const end = card.to > column ? (this.columns[column + 1]?.x ?? x + w) : x + w;
        const across = Math.min(card.x + card.w, end, box.x + box.w) - Math.max(card.x, x, box.x);
        const down = Math.min(card.y + card.h, box.y + box.h) - Math.max(card.y, box.y);
        if (across > 0 && down > 0) area += across * down;
      }
    }
    return area;
  }

  /** The last column that begins at or before a point; the first where none does. */
  columnAt(x: number): number {
    let low = 0;
    let high = this.columns.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.columns[middle] as Column).x <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The place of the first box that ends below a height, of boxes one beneath the other. */
function firstEndingAfter(list: readonly Box[], y: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { y: top, h } = list[middle] as Box;
    if (top + h > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
