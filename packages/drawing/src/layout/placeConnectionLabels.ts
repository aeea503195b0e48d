import type { Box, ConnectionBox, ConnectionLabel, EmotionPoint, Point, StageBox, TextBlock } from './boxes.ts';
import type { Gaps } from './gaps.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import { moveText } from './layoutText.ts';

/** Px between a label's edge and its words. */
const PADDING = { x: 6, y: 2 } as const;
/** Px that a label may be wide, the most pleasant first. */
const WIDTHS = [128, 224, 360] as const;
/** Px of a line that stay in sight on either side of its label: what leads to it, and the arrow. */
const IN_SIGHT = 16;
/** Px between a label and the line beside it. */
const BESIDE = 6;
/** Px by which a label may lie higher or lower than a level line that runs through it. */
const SHIFTS = [0, -4, 4, -8, 8] as const;
/** Px that words may stand away from their line. */
const FARTHEST = 320;
/** Px that words away from their line keep from cards, where there is room. */
const CLEAR = 4;
/** Px from one place to the next that is tried along a gap. */
const STEP = 10;

export interface Labelling {
  readonly gaps: Gaps;
  readonly pointById: ReadonlyMap<string, EmotionPoint>;
  readonly stages: readonly StageBox[];
  /** What labels have to stay in. */
  readonly frame: Box;
  readonly memo: LayoutMemo;
}

/** A place for a label's middle; `on` is the point of the line that it belongs to where it stands away from it. */
interface Spot extends Point {
  readonly on?: Point;
  /** Px that the label may be wide to leave enough of the line in sight. */
  readonly most?: number;
}

/**
 * Gives every connection with words a place for them: on its line, else beside it, else along the gap that the line runs
 * through, joined to it by a thin line. The first place that covers nothing is taken, and where there is none, the one that
 * covers least of the cards, then of faces and other labels.
 */
export function placeConnectionLabels(boxes: readonly ConnectionBox[], labelling: Labelling): ConnectionBox[] {
  if (!boxes.some(isWorded)) return [...boxes];
  const taken = new Taken(labelling);
  return boxes.map((box) => {
    if (!isWorded(box)) return box;
    const label = place(box, taken, labelling);
    taken.add(label);
    return { ...box, label };
  });
}

function isWorded({ connection }: ConnectionBox): boolean {
  return (connection.label ?? '').trim() !== '';
}

function place(box: ConnectionBox, taken: Taken, labelling: Labelling): ConnectionLabel {
  const texts = textsOf(box, labelling.memo);
  let best: { text: TextBlock; frame: Box; spot: Spot } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spotsOf(box, labelling, texts[0] as TextBlock)) {
    for (const text of texts) {
      const frame = framed(text, spot, labelling.frame);
      const hidden = spot.most !== undefined && frame.w > spot.most ? 1 : 0;
      const close = spot.on ? taken.nearness(frame) : 0;
      const cost = taken.cost(frame) + hidden + close;
      if (cost >= least) continue;
      least = cost;
      best = { text, frame, spot };
      if (cost === 0) return label(best);
    }
  }
  return label(best as NonNullable<typeof best>);
}

/** The words as they may be wrapped: each way takes fewer lines than the one before. */
function textsOf({ id, connection }: ConnectionBox, memo: LayoutMemo): TextBlock[] {
  const texts: TextBlock[] = [];
  for (const w of WIDTHS) {
    const at = { x: 0, y: 0, w, align: 'center', hug: true } as const;
    const text = memo.text(`connection ${id} ${w}`, connection.label ?? '', 'meta', at);
    const last = texts.at(-1);
    if (!last || text.h < last.h) texts.push(text);
    if (text.lines.length <= 1) break;
  }
  return texts;
}

/** Places for a label, the best first. */
function* spotsOf({ points }: ConnectionBox, { gaps, frame }: Labelling, text: TextBlock): Iterable<Spot> {
  const h = text.h + 2 * PADDING.y;
  const w = text.w + 2 * PADDING.x;
  const segments = points
    .slice(1)
    .map((to, at) => ({ from: points[at] as Point, to, length: distance(points[at] as Point, to) }));
  const byLength = [...segments].sort((a, b) => b.length - a.length);
  for (const { from, to, length } of byLength) {
    for (const share of [0.5, 0.3, 0.7]) {
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      if (from.y === to.y) {
        const most = length - 2 * IN_SIGHT;
        // A little higher or lower the line still runs through it, and cards may be clear of it.
        if (most > 0) for (const shift of SHIFTS) yield { x: at.x, y: at.y + shift, most };
        continue;
      }
      if (length >= h + 2 * IN_SIGHT) yield at;
      yield { x: at.x + w / 2 + BESIDE, y: at.y };
      yield { x: at.x - w / 2 - BESIDE, y: at.y };
    }
  }
  // Up and down the gaps that the line runs through, ever farther from it.
  const middle = byLength[0] as { from: Point; to: Point; length: number };
  const from = { x: (middle.from.x + middle.to.x) / 2, y: (middle.from.y + middle.to.y) / 2 };
  const free = freeAround(gaps, from, frame);
  for (let away = h / 2 + BESIDE; away < frame.h; away += STEP) {
    for (const y of [from.y + away, from.y - away]) {
      if (y - h / 2 < free.top || y + h / 2 > free.bottom) continue;
      for (const shift of [0, w / 2 - 10, 10 - w / 2]) yield { x: from.x + shift, y, on: from };
    }
    if (from.y + away > free.bottom && from.y - away < free.top) break;
  }
  // Over the line as a last resort.
  yield from;
}

/** How far up and down a gap is free of cards that lie across it, and not farther than a few cards away. */
function freeAround(gaps: Gaps, { x, y }: Point, frame: Box): { top: number; bottom: number } {
  const column = gaps.columnAt(x);
  const isAfter = x > gaps.x(column - 1) + (gaps.columns[column]?.w ?? 0) / 2;
  const gap = isAfter ? column : column - 1;
  const top = Math.max(frame.y, y - FARTHEST);
  const bottom = Math.min(frame.y + frame.h, y + FARTHEST);
  const above = gaps.nextAcross(gap, y, top);
  return { top: above ? above.y + above.h : top, bottom: gaps.nextAcross(gap, y, bottom)?.y ?? bottom };
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The box of a label with its middle at a spot, moved into the frame. */
function framed(text: TextBlock, { x, y }: Point, frame: Box): Box {
  const w = text.w + 2 * PADDING.x;
  const h = text.h + 2 * PADDING.y;
  const left = Math.max(frame.x, Math.min(Math.round(x - w / 2), frame.x + frame.w - w));
  const top = Math.max(frame.y, Math.min(Math.round(y - h / 2), frame.y + frame.h - h));
  return { x: left, y: top, w, h };
}

function label({ text, frame, spot }: { text: TextBlock; frame: Box; spot: Spot }): ConnectionLabel {
  const moved = moveText(text, frame.x + PADDING.x, frame.y + PADDING.y);
  return { ...frame, text: moved, ...(spot.on && { leader: leaderTo(frame, spot.on) }) };
}

/** From a point of the line straight to the label. */
function leaderTo({ y, h }: Box, from: Point): { from: Point; to: Point } {
  return { from, to: { x: from.x, y: from.y < y ? y : y + h } };
}

/** Px of a row in which what is taken is looked for. */
const ROW = 96;

/** What labels should not cover: cards above all, then faces with their words, collapsed stages, and each other. */
class Taken {
  private readonly gaps: Gaps;
  private readonly boxes = new Map<number, Box[]>();

  constructor({ gaps, pointById, stages }: Labelling) {
    this.gaps = gaps;
    for (const { x, y, r, label } of pointById.values()) {
      this.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
      if (label) this.add(label);
    }
    for (const { spine } of stages) if (spine) this.add(spine);
  }

  add(box: Box): void {
    for (const key of this.keysOf(box)) {
      const known = this.boxes.get(key);
      if (known) known.push(box);
      else this.boxes.set(key, [box]);
    }
  }

  /** What a label here would cover, weighed; 0 where nothing. */
  cost(box: Box): number {
    let cost = 10_000 * this.gaps.covered(box);
    for (const key of this.keysOf(box)) {
      for (const other of this.boxes.get(key) ?? []) cost += 10 * shared(box, other);
    }
    return cost;
  }

  /** How much of cards is closer than looks good, below 1: it never outweighs what is covered. */
  nearness({ x, y, w, h }: Box): number {
    const around = { x: x - CLEAR, y: y - CLEAR, w: w + 2 * CLEAR, h: h + 2 * CLEAR };
    return this.gaps.covered(around) / ((w + h) * 4 * CLEAR);
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

function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
