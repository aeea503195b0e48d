import type { CardOf } from '@milepost/schema';
import type { TextRole } from '../theme/typeScale.ts';
import type { TextBlock } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import { besideLine, type Pieces, type Stack } from './cardStack.ts';
import { CHIP_ICON, CHIP_ICON_GAP } from './layoutChips.ts';
import type { ResolvedOptions } from './layoutOptions.ts';
import { layoutText, moveText } from './layoutText.ts';
import { type MetricTrack, metricTrack } from './metricTrack.ts';
import { formatNumber, metricCaption, withUnit } from './metricWords.ts';

/** Smaller sizes of a value that would take several lines, the largest first. */
const SMALLER = ['name', 'cardTitle'] as const satisfies readonly TextRole[];
/** Px of the line from baseline to target with the mark on it, and from it to the words at its ends. */
const TRACK = 10;
const TRACK_GAP = 2;
/** Px between the words at both ends of the line. */
const BETWEEN = 6;

/** A metric: its name, its value, and how far that is on its way from baseline to target. */
export function layoutMetric(
  card: CardOf<'metric'>,
  stack: Stack,
  context: CardContext,
  options: ResolvedOptions,
): Pieces {
  const { words, measures } = options;
  const { lesser } = measures;
  const pieces: Pieces = { title: stack.text(card.title, 'strong') };
  const format = (value: number) => withUnit(formatNumber(value, context.locale), card.unit);
  if (card.value !== undefined) {
    stack.gap(4);
    pieces.value = valueText(format(card.value), stack);
  }
  const track = metricTrack(card);
  if (track && card.baseline !== undefined && card.target !== undefined) {
    stack.gap(4);
    pieces.progress = { x: stack.x, y: stack.y, w: stack.w, h: TRACK, ...track };
    stack.gap(TRACK + TRACK_GAP);
    const bare = formatNumber(card.baseline, context.locale);
    const ends = {
      baselines: [words.baseline(format(card.baseline)), words.baseline(bare)],
      targets: [words.target(format(card.target)), words.target(formatNumber(card.target, context.locale))],
    };
    return { ...pieces, ...endsOfTrack(card, ends, track, lesser, stack) };
  }
  const caption = metricCaption(card, format, words);
  if (caption !== '' || card.direction) {
    stack.gap(6);
    // In line with the chips beneath it, as one list.
    if (card.direction) pieces.trend = besideLine(card.direction, stack.x, stack.y, lesser, CHIP_ICON);
    pieces.caption = stack.text(caption, lesser, card.direction ? CHIP_ICON + CHIP_ICON_GAP : 0);
  }
  return pieces;
}

/** A value in one line, in the largest size in which it is one; where none is, in the usual size. */
function valueText(words: string, stack: Stack): TextBlock {
  const place = { x: stack.x, y: stack.y, w: stack.w };
  const usual = layoutText(words, 'value', place, stack.measure);
  const smaller = usual.lines.length > 1 ? SMALLER.map((role) => layoutText(words, role, place, stack.measure)) : [];
  const text = smaller.find(({ lines }) => lines.length === 1) ?? usual;
  stack.gap(text.h);
  return text;
}

/**
 * What stands beneath the two ends of the line: side by side where there is room, if only without the unit that the target
 * has too, else one beneath the other. The unit stands beside the value as well, and is left out rather than broken.
 */
function endsOfTrack(
  card: CardOf<'metric'>,
  words: { readonly baselines: readonly string[]; readonly targets: readonly string[] },
  track: MetricTrack,
  role: TextRole,
  stack: Stack,
): Pieces {
  const lead = card.direction ? CHIP_ICON + CHIP_ICON_GAP : 0;
  const at = { x: 0, y: 0, hug: true };
  const inOneLine = (ways: readonly TextBlock[]) =>
    ways.find(({ lines }) => lines.length === 1) ?? (ways[0] as TextBlock);
  const target = inOneLine(
    words.targets.map((one) => layoutText(one, role, { ...at, w: stack.w - lead }, stack.measure)),
  );
  const ways = words.baselines.map((one) => layoutText(one, role, { ...at, w: stack.w }, stack.measure));
  const beside = ways.find(({ lines, w }) => lines.length === 1 && w + BETWEEN + lead + target.w <= stack.w);
  const baseline = beside ?? inOneLine(ways);
  const isOneRow = beside !== undefined;
  const right = stack.x + stack.w;
  // Beneath its end of the line, as far as the words at the other end let it.
  const least = isOneRow ? stack.x + baseline.w + BETWEEN : stack.x;
  const targetX = Math.max(least, Math.min(right, stack.x + track.target * stack.w + 2) - target.w - lead);
  const most = (isOneRow ? targetX - BETWEEN : right) - baseline.w;
  const baselineX = Math.max(stack.x, Math.min(stack.x + track.baseline * stack.w - 2, most));
  const from = moveText(baseline, baselineX, stack.y);
  if (!isOneRow) stack.gap(baseline.h);
  const trend = card.direction && besideLine(card.direction, targetX, stack.y, role, CHIP_ICON);
  const caption = moveText(target, targetX + lead, stack.y);
  stack.gap(isOneRow ? Math.max(baseline.h, target.h) : target.h);
  return { from, caption, ...(trend && { trend }) };
}
