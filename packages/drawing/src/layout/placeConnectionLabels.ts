import type { Card } from '@milepost/schema';
import type { Box, ConnectionBox, ConnectionLabel, LaneBox, Point, TextBlock } from './boxes.ts';
import { LABEL_PADDING as PADDING } from './connectionWords.ts';
import type { Gaps } from './gaps.ts';
import { leadersFrom, type Spot, spotsAlongGaps, spotsBesideLine, spotsInRooms, spotsOnLine } from './labelSpots.ts';
import { moveText } from './layoutText.ts';
import { shared, TakenByLabels, type Taking, thin } from './takenByLabels.ts';

/** Px that words beside their line or away from it keep from cards, where there is room: less than lanes keep for that, which is rounded. */
const CLEAR = 3;
/** Px that words keep from the edges of their lane, and from those of a curve's panel, which is a little smaller. */
const INSET = { cards: 1, emotions: 8 } as const;
/** What a px counts of a label outside of its lane (square), and of its own line beneath it. */
const OUTSIDE = 5;
const OWN_LINE = 20;

export interface Labelling extends Taking {
  readonly gaps: Gaps;
  readonly lanes: readonly LaneBox[];
  readonly cards: Readonly<Record<string, Card>>;
  /** What labels have to stay in. */
  readonly frame: Box;
  /** The words of every connection that has some, as they may be wrapped. */
  readonly texts: ReadonlyMap<string, readonly TextBlock[]>;
}

/**
 * Gives every connection with words a place for them in a lane that it joins: on its line, else in the room that the lane
 * keeps for them, joined to it by a thin line, else beside it, else along the gap that it runs through. The first place that
 * covers nothing is taken, and where there is none, the one that covers least of the cards, then of faces, lines and
 * other labels. The thin line never runs through a card.
 */
export function placeConnectionLabels(boxes: readonly ConnectionBox[], labelling: Labelling): ConnectionBox[] {
  if (labelling.texts.size === 0) return [...boxes];
  const taken = new TakenByLabels(labelling);
  for (const { id, points } of boxes) taken.addLine(id, points);
  const laneById = new Map(labelling.lanes.map((lane) => [lane.id, lane]));
  return boxes.map((box) => {
    const texts = labelling.texts.get(box.id);
    if (!texts) return box;
    const { fromCardId, toCardId } = box.connection;
    const lanes = [fromCardId, toCardId].flatMap((id) => laneById.get(labelling.cards[id]?.laneId ?? '') ?? []);
    const label = place(box, texts, lanes, taken, labelling);
    taken.add(label);
    return { ...box, label };
  });
}

interface Candidate {
  readonly text: TextBlock;
  readonly frame: Box;
  readonly spot: Spot;
}

function place(
  box: ConnectionBox,
  texts: readonly TextBlock[],
  lanes: readonly LaneBox[],
  taken: TakenByLabels,
  labelling: Labelling,
): ConnectionLabel {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spotsOf(box, lanes, labelling, texts[0] as TextBlock)) {
    for (const text of texts) {
      const candidate = { text, spot, frame: framed(text, spot, labelling.frame) };
      const cost = costOf(candidate, box, lanes, taken, labelling.gaps);
      if (cost >= least) continue;
      least = cost;
      best = candidate;
      if (cost === 0) return label(best);
    }
  }
  return label(best as Candidate);
}

function* spotsOf(
  { points }: ConnectionBox,
  lanes: readonly LaneBox[],
  { gaps, frame }: Labelling,
  text: TextBlock,
): Iterable<Spot> {
  const size = { w: text.w + 2 * PADDING.x, h: text.h + 2 * PADDING.y };
  const rooms = lanes.flatMap(({ y, wordsRoom }) => (wordsRoom ? [y + wordsRoom / 2] : []));
  yield* spotsOnLine(points, size, rooms);
  // Room that a lane keeps for words would look forgotten if they stood anywhere else.
  const leaders = leadersFrom(points);
  yield* spotsInRooms(leaders, size, rooms);
  yield* spotsBesideLine(points, size);
  yield* spotsAlongGaps(leaders, size, gaps, frame);
  // Over the line as a last resort.
  const [one, two] = [points[0] as Point, points[1] as Point];
  yield { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
}

/** What speaks against a place; 0 where nothing does. */
function costOf(
  { frame, spot }: Candidate,
  { id, points }: ConnectionBox,
  lanes: readonly LaneBox[],
  taken: TakenByLabels,
  gaps: Gaps,
): number {
  let cost = taken.cost(frame, id) + OUTSIDE * outside(frame, lanes);
  points.slice(1).forEach((to, at) => {
    if (at !== spot.segment) cost += OWN_LINE * Math.sqrt(shared(frame, thin(points[at] as Point, to)));
  });
  if (spot.most === undefined) cost += nearness(frame, gaps);
  else if (frame.w > spot.most) cost += 1;
  if (spot.on) {
    const { from, to } = leaderTo(frame, spot.on);
    const line = thin(from, to);
    if (gaps.covered(line) > 0) return Number.MAX_VALUE;
    cost += taken.cost(line, id);
  }
  return cost;
}

/** How much of cards is closer than looks good, below 1: it never outweighs what is covered. */
function nearness({ x, y, w, h }: Box, gaps: Gaps): number {
  const around = { x: x - CLEAR, y: y - CLEAR, w: w + 2 * CLEAR, h: h + 2 * CLEAR };
  return gaps.covered(around) / ((w + h) * 4 * CLEAR);
}

/** Square px of a label that lie in none of the lanes that its line joins. */
function outside({ y, w, h }: Box, lanes: readonly LaneBox[]): number {
  let least = h;
  for (const lane of lanes) {
    const inset = lane.form === 'emotions' ? INSET.emotions : INSET.cards;
    const inside = Math.min(y + h, lane.y + lane.h - inset) - Math.max(y, lane.y + inset);
    least = Math.min(least, h - Math.max(0, inside));
  }
  return least * w;
}

/** The box of a label with its middle at a spot, moved into the frame as far as its thin line still meets it. */
function framed(text: TextBlock, { x, y, on }: Spot, frame: Box): Box {
  const w = text.w + 2 * PADDING.x;
  const h = text.h + 2 * PADDING.y;
  const most = Math.max(frame.x + frame.w, on ? on.x + PADDING.x : 0);
  const left = Math.max(frame.x, Math.min(Math.round(x - w / 2), most - w));
  const top = Math.max(frame.y, Math.min(Math.round(y - h / 2), frame.y + frame.h - h));
  return { x: left, y: top, w, h };
}

function label({ text, frame, spot }: Candidate): ConnectionLabel {
  const moved = moveText(text, frame.x + PADDING.x, frame.y + PADDING.y);
  return { ...frame, text: moved, ...(spot.on && { leader: leaderTo(frame, spot.on) }) };
}

/** From a point of the line straight to the label. */
function leaderTo({ y, h }: Box, from: Point): { from: Point; to: Point } {
  return { from, to: { x: from.x, y: from.y < y ? y : y + h } };
}
