import { introduced } from '../../scene/infographic/introduced.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney } from '../blocks/drawJourney.ts';
import { drawMetricTiles } from '../blocks/drawMetricTiles.ts';
import { drawPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { drawShortFoot, overFoot } from '../blocks/shortSheet.ts';
import { Stack } from '../blocks/stack.ts';
import { drawTopLists } from '../blocks/topCards.ts';
import { rankMetrics } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

const GAP = 28;
const CURVE = { least: 130, good: 170, most: 300 };
const MOST_METRICS = 4;
const MOST_ENTRIES = 5;

/**
 * One page for those who decide: who, how it feels along the way, what hurts, what would help, and the numbers. What there
 * is most of gives way until all fits; what is left over goes to the curve.
 */
export function composeOnePager({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const metrics = drawMetricTiles(
    rankMetrics(map)
      .slice(0, MOST_METRICS)
      .map(({ card }) => card),
    w,
    pen,
  );
  const compose = (curve: number, entries: number) => {
    const journey = drawJourney(map, w, curve, pen);
    const body = new Stack(w)
      .add(drawHeadline(map, w, 1.1, imprint, pen), 0)
      .add(drawPersonaPanels(introduced(map, imprint), w, pen), 18)
      .add(journey, GAP)
      .add(drawTopLists(map, entries, w, pen), GAP)
      .add(metrics, GAP).part;
    const foot = drawShortFoot(map, journey.layout, imprint, w, pen);
    return { body, foot, needed: body.h + GAP + foot.h };
  };
  // Rather fewer entries than a curve that nobody can make out.
  let entries = MOST_ENTRIES;
  while (entries > 2 && compose(CURVE.good, entries).needed > h) entries--;
  let drawn = compose(CURVE.least, entries);
  if (drawn.needed < h) drawn = compose(Math.min(CURVE.most, CURVE.least + h - drawn.needed), entries);
  return overFoot(drawn.body, drawn.foot, { w, h, gap: GAP });
}
