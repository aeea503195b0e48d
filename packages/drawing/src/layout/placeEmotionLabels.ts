import type { CardOf } from '@milepost/schema';
import { cleanText } from '../text/cleanText.ts';
import type { Box, EmotionLabel } from './boxes.ts';
import { curveCrossings } from './curveCrossings.ts';
import type { Column } from './layoutColumns.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import { moveText } from './layoutText.ts';

/** A point on its way into the plot; score 0 is at y = 0. */
export interface Draft {
  readonly card: CardOf<'emotion'>;
  x: number;
  readonly y: number;
  r: number;
  readonly score: number;
  /** What stands beside the face; may be empty. */
  readonly words: string;
  /** The columns that its words may use. */
  readonly left: number;
  readonly right: number;
  extreme?: 'peak' | 'valley' | null;
  decisive?: boolean;
  label?: EmotionLabel;
}

interface NamedSeries {
  readonly key: string;
  readonly drafts: readonly Draft[];
  readonly name: string | undefined;
}

const MARGIN = 8;
const GAP = 5;
/** Words beside the last face need so much room in one piece to read well. */
const NAME_MIN = 56;

/**
 * Gives every point with words, and every curve with a name, a place that covers no face and no other words: next to
 * its face where that is free, if it can be clear of every curve too, else farther up or down in the same columns,
 * whichever is nearer.
 *
 * @param series their points from left to right.
 */
export function placeEmotionLabels(
  series: readonly NamedSeries[],
  columns: readonly Column[],
  memo: LayoutMemo,
): { above: number; below: number; nameBlocks: Array<EmotionLabel | undefined> } {
  const taken = new Taken(columns, curveCrossings(series.map(({ drafts }) => drafts)));
  const all = series.flatMap(({ drafts }) => drafts);
  let above = 0;
  let below = 0;
  const reach = (box: Box) => {
    above = Math.min(above, box.y);
    below = Math.max(below, box.y + box.h);
  };
  for (const { x, y, r } of all) {
    const face = { x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 };
    taken.add(face);
    reach(face);
  }

  const nameBlocks = series.map(({ key, drafts, name }) => {
    const last = drafts.at(-1);
    if (!name || !last) return undefined;
    const label =
      nameBeside(key, name, last, taken, memo) ?? stacked(`curve ${key}`, name, last, 'metaStrong', taken, memo);
    taken.add(label);
    reach(label);
    return label;
  });

  const worded = all.filter(({ words }) => words !== '');
  for (const draft of [...worded.filter(({ extreme }) => extreme), ...worded.filter(({ extreme }) => !extreme)]) {
    draft.label = stacked(draft.card.id, draft.words, draft, draft.extreme ? 'strong' : 'meta', taken, memo);
    taken.add(draft.label);
    reach(draft.label);
  }
  return { above, below, nameBlocks };
}

/** What is covered already, looked up by column. */
class Taken {
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

  /** Whether neither faces nor words nor curves are in the way. */
  clear(box: Box): boolean {
    return !this.hit(box) && !this.crossed(box);
  }

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
}

function nameBeside(key: string, name: string, last: Draft, taken: Taken, memo: LayoutMemo): EmotionLabel | undefined {
  const x = last.x + last.r + 6;
  const w = last.right - MARGIN - x;
  if (w < NAME_MIN) return undefined;
  const text = memo.text(`curve beside ${key}`, name, 'metaStrong', { x, y: 0, w, hug: true });
  // A word that doesn't fit would be broken.
  if (text.lines.map((line) => line.text).join(' ') !== cleanText(name).trim()) return undefined;
  const box = { x, y: last.y - text.h / 2, w: text.w, h: text.h };
  return taken.clear(box) ? { ...box, text: moveText(text, 0, box.y) } : undefined;
}

/** A label above or below its point, centred on it or to one side of it, as far as its columns allow. */
function stacked(
  key: string,
  words: string,
  draft: Draft,
  role: 'meta' | 'metaStrong' | 'strong',
  taken: Taken,
  memo: LayoutMemo,
): EmotionLabel {
  const room = draft.right - draft.left - 2 * MARGIN;
  const text = memo.text(`emotion ${key}`, words, role, { x: 0, y: 0, w: room, align: 'center', hug: true });
  const at = (x: number) => Math.min(Math.max(x, draft.left + MARGIN), draft.right - MARGIN - text.w);
  const [centred, before, after] = [at(draft.x - text.w / 2), at(draft.x + draft.r - text.w), at(draft.x - draft.r)];
  const up = { x: centred, y: draft.y - draft.r - GAP - text.h, w: text.w, h: text.h };
  const down = { x: centred, y: draft.y + draft.r + GAP, w: text.w, h: text.h };
  const upFirst = draft.extreme ? draft.extreme === 'peak' : draft.score >= 0;
  const sides = upFirst ? [up, down] : [down, up];
  const places = sides.flatMap((side) => [side, { ...side, x: before }, { ...side, x: after }]);
  const free =
    places.find((box) => taken.clear(box)) ?? sides.find((box) => !taken.hit(box)) ?? nearestFree(up, down, taken);
  return { ...free, text: moveText(text, free.x, free.y) };
}

function nearestFree(up: Box, down: Box, taken: Taken): Box {
  const higher = pushed(up, -1, taken);
  const lower = pushed(down, 1, taken);
  return up.y - higher.y <= lower.y - down.y ? higher : lower;
}

/** The box moved up (-1) or down (1) past everything in its way. Each move leaves one obstacle behind, so it ends. */
function pushed(box: Box, direction: -1 | 1, taken: Taken): Box {
  let moved = box;
  for (let hit = taken.hit(moved); hit; hit = taken.hit(moved)) {
    moved = { ...moved, y: direction < 0 ? hit.y - moved.h - 2 : hit.y + hit.h + 2 };
  }
  return moved;
}
