import type { CardOf } from '@milepost/schema';
import type { Box, CardBox, EmotionPlot, MapLayout, StepBox } from '../../layout/boxes.ts';
import { curveCrossings } from '../../layout/curveCrossings.ts';
import { layoutCard } from '../../layout/layoutCard.ts';
import { resolveOptions } from '../../layout/layoutOptions.ts';

/** Px that a quote keeps from the panel's edge and from whatever else is there. */
const EDGE = 12;
const CLEAR = 6;
/** Px between the places that are tried. */
const STRIDE = 6;

/** How wide a quote is tried to be, as parts of its step's column. */
const WIDTHS = [1, 1.25, 1.5];
/** Px at the left of the panel that its scale takes. */
const SCALE_ROOM = 34;

/** A quote at the curve, and the face that it hangs from. */
export interface HungQuote {
  readonly box: CardBox;
  readonly line?: { readonly x: number; readonly from: number; readonly to: number };
}

/**
 * Places for quotes within the panel of the curve, above or beneath the feeling of their step: a row of their own would
 * be empty but for these few.
 *
 * @returns undefined where one of them has no place.
 */
export function hangQuotes(
  quotes: readonly CardOf<'quote'>[],
  plot: EmotionPlot,
  layout: MapLayout,
): HungQuote[] | undefined {
  const stepOf = new Map(layout.steps.map((step) => [step.id, step]));
  const taken = takenOf(plot);
  const crossed = curveCrossings(plot.curves.map(({ points }) => points));
  const hung: HungQuote[] = [];
  const { contextOf, measure, options } = layout.madeWith;
  const cellPadding = layout.measures.cellPadding;
  for (const card of quotes) {
    const step = stepOf.get(card.stepId);
    if (!step) return undefined;
    const isTaken = (box: Box) => crossed(box) || taken.some((other) => overlap(box, other));
    const sized = WIDTHS.map((part) => {
      const w = part * step.w - 2 * cellPadding;
      return { w, content: layoutCard(card, w, contextOf(card.id), resolveOptions(options), measure) };
    });
    const found = sized
      .map(({ w, content }) => ({ content, place: freePlace({ w, h: content.h }, step, plot, isTaken) }))
      .find(({ place }) => place);
    const place = found?.place;
    if (!found || !place) return undefined;
    const box = {
      id: card.id,
      card,
      ...place,
      content: found.content,
      contextKey: '',
      from: step.index,
      to: step.index,
    };
    const line = leader(place, step, plot, taken);
    taken.push(grown(place, CLEAR));
    hung.push({ box, ...(line && { line }) });
  }
  return hung;
}

/** The place nearest to the step's feeling that nothing else has: in the step's column, or reaching out of it to either side. */
function freePlace(
  { w, h }: Pick<Box, 'w' | 'h'>,
  step: StepBox,
  plot: EmotionPlot,
  isTaken: (box: Box) => boolean,
): Box | undefined {
  const face = feelingOf(step, plot);
  const at = { x: face?.x ?? step.x + step.w / 2, y: face?.y ?? plot.baseline };
  const [left, right] = [plot.x + SCALE_ROOM, plot.x + plot.w - EDGE - w];
  const reach = w / 2 - 2 * EDGE;
  const places: Box[] = [];
  for (const aside of [0, -0.5, 0.5, -1, 1]) {
    const x = Math.min(Math.max(at.x - w / 2 + aside * reach, left), right);
    for (let y = plot.y + EDGE; y + h <= plot.y + plot.h - EDGE; y += STRIDE) places.push({ x, y, w, h });
  }
  const middle = (box: Box) => box.x + box.w / 2;
  const distance = (box: Box) => Math.abs(box.y + h / 2 - at.y) + Math.abs(middle(box) - at.x) / 2;
  // An edge on the line of no feeling would look like a part of it.
  const cutsNeutral = ({ y }: Box) => Number(y - CLEAR < plot.baseline && y + h + CLEAR > plot.baseline);
  places.sort((a, b) => cutsNeutral(a) - cutsNeutral(b) || distance(a) - distance(b));
  return places.find((place) => !isTaken(grown(place, CLEAR)));
}

function feelingOf(step: StepBox, plot: EmotionPlot) {
  return plot.curves[0]?.points.find(({ x }) => x >= step.x && x < step.x + step.w);
}

/** From the face to the quote, where they don't touch anyway and nothing is between them. */
function leader(box: Box, step: StepBox, plot: EmotionPlot, taken: readonly Box[]): HungQuote['line'] | undefined {
  const face = feelingOf(step, plot);
  if (!face || face.x < box.x + EDGE || face.x > box.x + box.w - EDGE) return undefined;
  const isAbove = box.y + box.h < face.y;
  const from = isAbove ? face.y - face.r - 2 : face.y + face.r + 2;
  const to = isAbove ? box.y + box.h : box.y;
  const way = { x: face.x - 1, y: Math.min(from, to), w: 2, h: Math.abs(to - from) };
  return way.h > 8 && !taken.some((other) => overlap(way, other)) ? { x: face.x, from, to } : undefined;
}

/** What the panel has already: faces, their words, the names of curves. */
function takenOf(plot: EmotionPlot): Box[] {
  return plot.curves.flatMap(({ points, name }) => [
    ...points.flatMap(({ x, y, r, label }) => [
      { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
      ...(label ? [label as Box] : []),
    ]),
    ...(name ? [name as Box] : []),
  ]);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;
}

function grown({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}
