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
  /** How far words may reach to have fewer lines, where that is farther. */
  readonly beyond?: { readonly left: number; readonly right: number };
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
/** So few that words read as one. */
const FEW_LINES = 2;
/** Px by which words that would lie on a curve are moved away from their face, one after the other, and shares of their width to its sides. */
const NEAR = [0, 6, 12, 18];
const FAR = [24, 32, 40, 48, 56, 64, 72, 80];
const ASIDE = [0, -0.2, 0.2, -0.4, 0.4];
/** Words beside the last face need so much room in one piece to read well. */
const NAME_MIN = 56;
/** Widths to try for lines of about the same length, 1 being what they would have if all were alike. */
const EVEN = [1.06, 1.2, 1.4];
/** How much wider than that words may be in more lines than they need. */
const LOOSE = 1.2;
/** Px that words may be farther away from their face for the name of its curve; a face is higher. */
const NAME_LINE = 20;
/** Px between words side by side, so that they aren't read as one. */
const APART = 8;
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
    const { x, y, w, h } = draft.label;
    taken.add({ x: x - APART, y, w: w + 2 * APART, h });
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

  /** What is to be known of words in a place that isn't clear. */
  mark(box: Box): { readonly crossed?: true } {
    return this.clear(box) ? {} : { crossed: true };
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
  return taken.quiet(box) ? { ...box, ...taken.mark(box), text: moveText(text, LEAD, box.y) } : undefined;
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
 * A label above or below its point, centred on it or to one side of it, as far as its columns allow: in fewer lines where
 * there is room beyond them, in more than it needs where it is clear of everything only so, and farther away where not even
 * that helps.
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
  const { beyond = draft } = draft;
  const wrapped = (w: number, way: string) =>
    memo.text(`emotion ${key}${way}`, words, role, { x: 0, y: 0, w, align: 'center', hug: true });
  const within = ({ left, right }: Reach) => right - left - 2 * MARGIN - lead;
  const set = (text: TextBlock): Setting => ({
    text,
    sides: sidesOf(text, draft, draft, lead),
    wide: sidesOf(text, draft, beyond, lead),
  });
  const isClear = (box: Box) => taken.clear(box);
  const usual = wrapped(within(draft), '');
  const first = set(evenly(usual, words, wrapped));
  const { sides, wide } = first;
  const longer = usual.lines.length > 1 && beyond !== draft ? wrapped(within(beyond), ' beyond') : usual;
  const isShorter = longer.lines.length < usual.lines.length && longer.lines.length <= FEW_LINES;
  const at = (text: TextBlock, box: Box | undefined) => box && { text, box };
  const inMoreLines = (more: number) => {
    const text = narrower(usual, words, wrapped, more);
    return text && at(text, clearPlace(set(text), taken));
  };
  const { text, box } = (isShorter ? at(longer, beside(set(longer).wide).find(isClear)) : undefined) ??
    at(first.text, clearPlace(first, taken)) ??
    inMoreLines(1) ??
    at(first.text, farther(wide, FAR).find(isClear)) ??
    inMoreLines(2) ??
    at(
      first.text,
      beside(sides).find((box) => taken.quiet(box)),
    ) ??
    at(
      first.text,
      sides.map(({ centred }) => centred).find((box) => !taken.hit(box)),
    ) ?? { text: first.text, box: nearestFree(sides, taken) };
  return { ...box, ...taken.mark(box), text: moveText(text, box.x + lead, box.y) };
}

/** How far to the sides words may reach. */
type Reach = Pick<Draft, 'left' | 'right'>;

/** A side of a face, up (-1) or down (1): the places for words there, and how far to the sides they may be. */
interface Side {
  readonly way: -1 | 1;
  readonly centred: Box;
  /** Their left edges at the end of the face, and their right ones at its beginning. */
  readonly shifted: readonly Box[];
  readonly least: number;
  readonly most: number;
}

/** Words as they are wrapped, and their places: in their columns and in those beside them, the better side first. */
interface Setting {
  readonly text: TextBlock;
  readonly sides: readonly Side[];
  readonly wide: readonly Side[];
}

/** The side that words belong on, and then the other. */
function sidesOf({ w: width, h }: TextBlock, draft: Draft, { left, right }: Reach, lead: number): Side[] {
  const w = width + lead;
  const [least, most] = [left + MARGIN, right - MARGIN - w];
  const at = (x: number) => Math.min(Math.max(x, least), most);
  const side = (way: -1 | 1): Side => {
    const y = way < 0 ? draft.y - draft.r - GAP - h : draft.y + draft.r + GAP;
    const place = (x: number) => ({ x: at(x), y, w, h });
    const shifted = [place(draft.x + draft.r - w), place(draft.x - draft.r)];
    return { way, centred: place(draft.x - w / 2), shifted, least, most };
  };
  const upFirst = draft.extreme ? draft.extreme === 'peak' : draft.score >= 0;
  return upFirst ? [side(-1), side(1)] : [side(1), side(-1)];
}

/** The places next to a face. */
function beside(sides: readonly Side[]): Box[] {
  return sides.flatMap(({ centred, shifted }) => [centred, ...shifted]);
}

/** Places ever farther away from a face and a little to its sides. */
function farther(sides: readonly Side[], ways: readonly number[]): Box[] {
  return ways.flatMap((away) =>
    sides.flatMap(({ way, centred: { x, y, w, h }, least, most }) =>
      ASIDE.map((share) => ({ x: Math.min(Math.max(x + share * w, least), most), y: y + way * away, w, h })),
    ),
  );
}

/** Next to the face or not far from there, past the name of its curve, or beyond the neutral line where that runs there. */
function clearPlace({ sides, wide }: Setting, taken: Taken): Box | undefined {
  const isClear = (box: Box) => taken.clear(box);
  const pastName = () => {
    const { centred, way } = sides[0] as Side;
    const moved = pushed(centred, way, taken);
    return Math.abs(moved.y - centred.y) <= NAME_LINE && isClear(moved) ? moved : undefined;
  };
  const places = beside(sides);
  return (
    places.find(isClear) ??
    pastName() ??
    wide.flatMap((side) => farther([side], NEAR)).find(isClear) ??
    places.flatMap(pastNeutral).find(isClear)
  );
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

/** The words in so many lines more, if that can be had. */
function narrower(text: TextBlock, words: string, wrapped: Wrap, more: number): TextBlock | undefined {
  const lines = text.lines.length + more;
  const length = text.lines.reduce((sum, { w }) => sum + w, 0);
  const next = wrapped((length / lines) * LOOSE, ` +${more}`);
  return next.lines.length === lines && isWhole(next, words) ? next : undefined;
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

function nearestFree(sides: readonly Side[], taken: Taken): Box {
  const [first, second] = sides.map(({ centred, way }) => {
    const moved = pushed(centred, way, taken);
    return { moved, away: Math.abs(moved.y - centred.y) };
  }) as [{ moved: Box; away: number }, { moved: Box; away: number }];
  return first.away <= second.away ? first.moved : second.moved;
}

/** The box moved up (-1) or down (1) past everything in its way. Each move leaves one obstacle behind, so it ends. */
function pushed(box: Box, direction: -1 | 1, taken: Taken): Box {
  let moved = box;
  for (let hit = taken.hit(moved); hit; hit = taken.hit(moved)) {
    moved = { ...moved, y: direction < 0 ? hit.y - moved.h - 2 : hit.y + hit.h + 2 };
  }
  return moved;
}
