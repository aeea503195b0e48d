import type { JourneyMap, Lane } from '@milepost/schema';
import { graphemeEnds } from '../text/graphemeEnds.ts';
import type { Box, CardBox, StageBox, StageSpine, TextBlock } from './boxes.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import { layoutText, moveText } from './layoutText.ts';
import type { Words } from './words.ts';

const PADDING = 12;
const GAP = 12;
/** Px between a stage and what is beneath it. */
const BELOW_STAGE = 4;
/** Px along the column below which no word is set. */
const LEAST_NAME = 40;
/** Px along the column beyond which a name is not read in one piece. */
const MOST_NAME = 420;
const NAME_LINES = 2;

export interface SpinePlacing {
  readonly map: JourneyMap;
  readonly lanes: readonly Lane[];
  readonly cards: readonly CardBox[];
  /** Where the lanes begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly words: Words;
  readonly memo: LayoutMemo;
}

/** Gives every collapsed stage its spine, with its name where no card reaches across it. */
export function layoutSpines(stages: readonly StageBox[], placing: SpinePlacing): readonly StageBox[] {
  if (!stages.some(({ stage }) => stage.collapsed)) return stages;
  const counts = countCards(placing);
  return stages.map((box) =>
    box.stage.collapsed ? { ...box, spine: spineOf(box, counts.get(box.id) ?? 0, placing) } : box,
  );
}

/** How many cards of the shown lanes each stage holds. */
function countCards({ map, lanes }: SpinePlacing): Map<string, number> {
  const shown = new Set(lanes.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const id in map.cards) {
    const { laneId, stepId } = map.cards[id] as { laneId: string; stepId: string };
    if (!shown.has(laneId)) continue;
    const stageId = map.steps[stepId]?.stageId ?? '';
    counts.set(stageId, (counts.get(stageId) ?? 0) + 1);
  }
  return counts;
}

function spineOf(box: StageBox, cardCount: number, placing: SpinePlacing): StageSpine {
  const { bottom, words, memo, cards } = placing;
  const y = box.h + BELOW_STAGE;
  const spine = { x: box.x, y, w: box.w, h: Math.max(0, bottom - y), cardCount };
  const across = cards.filter((card) => card.x < box.x && card.x + card.w > box.x + box.w);
  const count = memo.text(`spine count ${box.id}`, words.cards(cardCount), 'meta', { x: 0, y: 0, w: 160, hug: true });
  const free = freeStretch(across, y, bottom, PADDING * 2 + LEAST_NAME + GAP + count.w);
  const room = free.to - free.from - 2 * PADDING;
  const middle = (block: TextBlock) => (box.w - block.h) / 2;
  const start = free.from - y + PADDING;
  const nameRoom = Math.min(MOST_NAME, room - GAP - count.w);
  const name = nameRoom >= LEAST_NAME ? shortened(box, nameRoom, memo) : undefined;
  const named = name && name.lines.length > 0 ? moveText(name, start, middle(name)) : undefined;
  if (count.w > room) return spine;
  const after = named ? named.x + named.w + GAP : start;
  return { ...spine, ...(named && { name: named }), count: moveText(count, after, middle(count)) };
}

/** The first stretch of a column that nothing lies across and that is long enough, or else the longest. */
function freeStretch(
  across: readonly Box[],
  top: number,
  bottom: number,
  wanted: number,
): { from: number; to: number } {
  const stretches: Array<{ from: number; to: number }> = [];
  let from = top;
  for (const card of [...across].sort((a, b) => a.y - b.y)) {
    stretches.push({ from, to: card.y });
    from = Math.max(from, card.y + card.h);
  }
  stretches.push({ from, to: bottom });
  const length = (stretch: { from: number; to: number }) => stretch.to - stretch.from;
  return (
    stretches.find((stretch) => length(stretch) >= wanted) ??
    stretches.reduce((longest, stretch) => (length(stretch) > length(longest) ? stretch : longest))
  );
}

/** A stage's name on as many lines as the column is wide, with an ellipsis where that isn't all of it. */
function shortened({ id, stage }: StageBox, w: number, memo: LayoutMemo): TextBlock {
  const place = { x: 0, y: 0, w, hug: true };
  const text = stage.name.replace(/\s+/g, ' ').trim();
  const whole = memo.text(`spine ${id}`, text, 'cardTitle', place);
  if (whole.lines.length <= NAME_LINES) return whole;
  const ends = graphemeEnds(text);
  const cut = (count: number) =>
    layoutText(`${text.slice(0, ends[count - 1] ?? 0).trimEnd()}…`, 'cardTitle', place, memo.measure);
  // The longest beginning that fits.
  let [low, high] = [0, ends.length];
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (cut(half).lines.length <= NAME_LINES) low = half;
    else high = half - 1;
  }
  return cut(low);
}
