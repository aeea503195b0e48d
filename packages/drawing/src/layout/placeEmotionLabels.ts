import type { CardOf } from '@milepost/schema';
import { cleanText } from '../text/cleanText.ts';
import type { Measures } from '../theme/measures.ts';
import type { Box, EmotionLabel, TextBlock } from './boxes.ts';
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

/** How words are set. */
type Roles = Pick<Measures, 'feeling' | 'lesser' | 'curveName'>;
type Role = Roles[keyof Roles];

const MARGIN = 8;
const GAP = 5;
/** Words beside the last face need so much room in one piece to read well. */
const NAME_MIN = 56;
/** Widths to try for lines of about the same length, 1 being what they would have if all were alike. */
const EVEN = [1.06, 1.2, 1.4];
/** How much wider than that words may be in more lines than they need. */
const LOOSE = 1.2;
/** Px that words may be farther away from their face for the name of its curve; a face is higher. */
const NAME_LINE = 20;
/** Px that words keep from the neutral line. */
const NEUTRAL = 1;
/** Px before a curve's name in which a piece of the curve is drawn, so that the name is told from what is felt. */
export const NAME_SAMPLE = { w: 18, gap: 4 } as const;
const LEAD = NAME_SAMPLE.w + NAME_SAMPLE.gap;

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
  { feeling, lesser, curveName }: Roles,
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
      nameBeside(key, name, last, curveName, taken, memo) ?? nameStacked(key, name, last, curveName, taken, memo);
    taken.add(label);
    reach(label);
    return label;
  });

  const worded = all.filter(({ words }) => words !== '');
  for (const draft of [...worded.filter(({ extreme }) => extreme), ...worded.filter(({ extreme }) => !extreme)]) {
    draft.label = stacked(draft.card.id, draft.words, draft, draft.extreme ? feeling : lesser, taken, memo);
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

  /** Whether neither faces nor words nor curves are in the way, nor the line of no feeling. */
  clear(box: Box): boolean {
    return !cutsNeutral(box) && this.quiet(box);
  }

  /** Whether neither faces nor words nor curves are in the way. */
  quiet(box: Box): boolean {
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

function nameBeside(
  key: string,
  name: string,
  last: Draft,
  role: Role,
  taken: Taken,
  memo: LayoutMemo,
): EmotionLabel | undefined {
  const x = last.x + last.r + 6;
  const w = last.right - MARGIN - x - LEAD;
  if (w < NAME_MIN) return undefined;
  const text = memo.text(`curve beside ${key}`, name, role, { x, y: 0, w, hug: true });
  // A word that doesn't fit would be broken.
  if (!isWhole(text, name)) return undefined;
  const box = { x, y: last.y - text.h / 2, w: text.w + LEAD, h: text.h };
  return taken.quiet(box) ? { ...box, text: moveText(text, LEAD, box.y) } : undefined;
}

/** A name above or below the last face, with a piece of the curve before it where that leaves room for its words. */
function nameStacked(key: string, name: string, last: Draft, role: Role, taken: Taken, memo: LayoutMemo): EmotionLabel {
  const label = stacked(`curve ${key}`, name, last, role, taken, memo, LEAD);
  return isWhole(label.text, name) ? label : stacked(`curve alone ${key}`, name, last, role, taken, memo);
}

/** Whether no word is broken. */
function isWhole({ lines }: TextBlock, words: string): boolean {
  return lines.map(({ text }) => text).join(' ') === cleanText(words).trim().replaceAll('\n', ' ');
}

/**
 * A label above or below its point, centred on it or to one side of it, as far as its columns allow; in more lines than it
 * needs where it is clear of everything only so.
 *
 * @param lead px that are kept before its words.
 */
function stacked(
  key: string,
  words: string,
  draft: Draft,
  role: Role,
  taken: Taken,
  memo: LayoutMemo,
  lead = 0,
): EmotionLabel {
  const room = draft.right - draft.left - 2 * MARGIN - lead;
  const wrapped = (w: number, way: string) =>
    memo.text(`emotion ${key}${way}`, words, role, { x: 0, y: 0, w, align: 'center', hug: true });
  const usual = wrapped(room, '');
  const set = (text: TextBlock): Setting => ({ text, ...placesOf(text, draft, lead) });
  const first = set(evenly(usual, words, wrapped));
  const free = clearPlace(first, taken) ??
    narrower(usual, words, wrapped)
      .map((text) => clearPlace(set(text), taken))
      .find((place) => place !== undefined) ??
    placeAt(
      first,
      first.places.find((box) => taken.quiet(box)),
    ) ??
    placeAt(
      first,
      first.sides.find((box) => !taken.hit(box)),
    ) ?? { text: first.text, box: nearestFree(first.up, first.down, taken) };
  return { ...free.box, text: moveText(free.text, free.box.x + lead, free.box.y) };
}

/** Words as they are wrapped, and where they may be. */
interface Setting {
  readonly text: TextBlock;
  readonly up: Box;
  readonly down: Box;
  /** The better side first. */
  readonly sides: readonly Box[];
  /** Both sides, and beside their middles. */
  readonly places: readonly Box[];
}

function placesOf(text: TextBlock, draft: Draft, lead: number): Omit<Setting, 'text'> {
  const w = text.w + lead;
  const at = (x: number) => Math.min(Math.max(x, draft.left + MARGIN), draft.right - MARGIN - w);
  const [centred, before, after] = [at(draft.x - w / 2), at(draft.x + draft.r - w), at(draft.x - draft.r)];
  const up = { x: centred, y: draft.y - draft.r - GAP - text.h, w, h: text.h };
  const down = { x: centred, y: draft.y + draft.r + GAP, w, h: text.h };
  const upFirst = draft.extreme ? draft.extreme === 'peak' : draft.score >= 0;
  const sides = upFirst ? [up, down] : [down, up];
  return { up, down, sides, places: sides.flatMap((side) => [side, { ...side, x: before }, { ...side, x: after }]) };
}

interface Placed {
  readonly text: TextBlock;
  readonly box: Box;
}

function placeAt({ text }: Setting, box: Box | undefined): Placed | undefined {
  return box && { text, box };
}

/** Next to the face, or past the name of its curve, or beyond the neutral line where that runs there. */
function clearPlace(setting: Setting, taken: Taken): Placed | undefined {
  const isClear = (box: Box) => taken.clear(box);
  const { places, sides, up } = setting;
  const pastName = () => {
    const better = sides[0] as Box;
    const moved = pushed(better, better === up ? -1 : 1, taken);
    return Math.abs(moved.y - better.y) <= NAME_LINE && isClear(moved) ? moved : undefined;
  };
  return placeAt(setting, places.find(isClear) ?? pastName() ?? places.flatMap(pastNeutral).find(isClear));
}

type Wrap = (w: number, way: string) => TextBlock;

/** Several lines about as long as each other, which look centred; as they were where that takes more of them. */
function evenly(text: TextBlock, words: string, wrapped: Wrap): TextBlock {
  if (text.lines.length < 2) return text;
  const even = text.lines.reduce((sum, { w }) => sum + w, 0) / text.lines.length;
  for (const share of EVEN) {
    const w = even * share;
    if (w >= text.w) break;
    const next = wrapped(w, ` ${share}`);
    if (next.lines.length === text.lines.length && isWhole(next, words)) return next;
  }
  return text;
}

/** The words in one line more, and in two. */
function narrower(text: TextBlock, words: string, wrapped: Wrap): TextBlock[] {
  const length = text.lines.reduce((sum, { w }) => sum + w, 0);
  return [1, 2].flatMap((more) => {
    const lines = text.lines.length + more;
    const next = wrapped((length / lines) * LOOSE, ` +${more}`);
    return next.lines.length === lines && isWhole(next, words) ? [next] : [];
  });
}

/** Whether the line at y = 0 would be seen above or beneath the words of a box, and not between them. */
function cutsNeutral({ y, h }: Box): boolean {
  return y < NEUTRAL && y + h > -NEUTRAL;
}

/** A box that the neutral line cuts, moved to its farther side: nearer it would lie on its own face. */
function pastNeutral(box: Box): Box[] {
  if (!cutsNeutral(box)) return [];
  return [
    { ...box, y: box.y + box.h / 2 < 0 ? NEUTRAL : -NEUTRAL - box.h },
    { ...box, y: box.y + box.h / 2 < 0 ? -NEUTRAL - box.h : NEUTRAL },
  ];
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
