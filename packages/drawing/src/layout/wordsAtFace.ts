import { cleanText } from '../text/cleanText.ts';
import type { Measures } from '../theme/measures.ts';
import type { Box, EmotionLabel, TextBlock } from './boxes.ts';
import type { Draft } from './emotionSeries.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import { moveText } from './layoutText.ts';
import { beside, farther, MARGIN, pastNeutral, type Reach, type Side, sidesOf } from './placesAtFace.ts';
import type { TakenInPlot } from './takenInPlot.ts';

/** How words are set. */
export type Role = Measures['feeling' | 'lesser' | 'curveName'];

/** So few that words read as one. */
const FEW_LINES = 2;
/** Px by which words that would lie on a curve are moved away from their face, one after the other. */
const NEAR = [0, 6, 12, 18];
const FAR = [24, 32, 40, 48, 56, 64, 72, 80];
/** Widths to try for lines of about the same length, 1 being what they would have if all were alike. */
const EVEN = [1.06, 1.2, 1.4];
/** How much wider than that words may be in more lines than they need. */
const LOOSE = 1.2;
/** Px that words may be farther away from their face for the name of its curve; a face is higher. */
const NAME_LINE = 20;

/** Words as they are wrapped, and their places: in their columns and in those beside them, the better side first. */
interface Setting {
  readonly text: TextBlock;
  readonly sides: readonly Side[];
  readonly wide: readonly Side[];
}

/**
 * Words above or below a point, centred on it or to one side of it, as far as its columns allow: in fewer lines where there is
 * room beyond them, in more than they need where they are clear of everything only so, and farther away where not even that
 * helps.
 *
 * @param key what of the map is said: the layout before is looked through for it.
 * @param lead px that are kept before them.
 */
export function wordsAtFace(
  key: string,
  words: string,
  draft: Draft,
  role: Role,
  taken: TakenInPlot,
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
  const even = set(evenly(usual, words, wrapped));
  const inFewerLines = () => {
    if (usual.lines.length === 1 || beyond === draft) return undefined;
    const text = wrapped(within(beyond), ' beyond');
    if (text.lines.length >= usual.lines.length || text.lines.length > FEW_LINES) return undefined;
    return at(text, beside(set(text).wide).find(isClear));
  };
  const inMoreLines = (more: number) => {
    const text = narrower(usual, words, wrapped, more);
    return text && at(text, clearPlace(set(text), taken));
  };
  const { text, box } = inFewerLines() ??
    at(even.text, clearPlace(even, taken)) ??
    inMoreLines(1) ??
    at(even.text, farther(even.wide, FAR).find(isClear)) ??
    inMoreLines(2) ?? { text: even.text, box: whereNothingIsClear(even.sides, taken) };
  return { ...box, ...taken.mark(box), text: moveText(text, box.x + lead, box.y) };
}

/** Words with a place, where there is one. */
function at(text: TextBlock, box: Box | undefined) {
  return box && { text, box };
}

/** The place where none is clear: over the line of no feeling, else over a curve, else past all that is in the way. */
function whereNothingIsClear(sides: readonly Side[], taken: TakenInPlot): Box {
  return (
    beside(sides).find((box) => taken.quiet(box)) ??
    sides.map(({ centred }) => centred).find((box) => !taken.hit(box)) ??
    nearestFree(sides, taken)
  );
}

/** Next to the face or not far from there, past the name of its curve, or beyond the neutral line where that runs there. */
function clearPlace({ sides, wide }: Setting, taken: TakenInPlot): Box | undefined {
  const isClear = (box: Box) => taken.clear(box);
  const pastName = () => {
    const { centred, way } = sides[0] as Side;
    const moved = taken.pushed(centred, way);
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

function nearestFree(sides: readonly Side[], taken: TakenInPlot): Box {
  const [first, second] = sides.map(({ centred, way }) => {
    const moved = taken.pushed(centred, way);
    return { moved, away: Math.abs(moved.y - centred.y) };
  }) as [{ moved: Box; away: number }, { moved: Box; away: number }];
  return first.away <= second.away ? first.moved : second.moved;
}

/** Whether no word is broken. */
export function isWhole({ lines }: TextBlock, words: string): boolean {
  return lines.map(({ text }) => text).join(' ') === cleanText(words).trim().replaceAll('\n', ' ');
}
