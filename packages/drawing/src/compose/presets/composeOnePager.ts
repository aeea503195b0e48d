import { drawFooter } from '../../scene/infographic/drawFooter.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { type Part, placed } from '../../scene/infographic/sheet.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney } from '../blocks/drawJourney.ts';
import { drawMetricTiles } from '../blocks/drawMetricTiles.ts';
import { drawPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopOpportunities, drawTopPains } from '../blocks/topCards.ts';
import { rankMetrics } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

const GAP = 28;
/** Px that the labels of the foot take. */
const FOOT_LEFT = 88;
const COLUMN_GAP = 32;
const CURVE = { least: 130, good: 170, most: 300 };
const MOST_METRICS = 4;
const MOST_ENTRIES = 5;

/**
 * One page for those who decide: who, how it feels along the way, what hurts, what would help, and the numbers. What there
 * is most of gives way until all fits; what is left over goes to the curve.
 */
export function composeOnePager({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const half = (w - COLUMN_GAP) / 2;
  const metrics = drawMetricTiles(
    rankMetrics(map)
      .slice(0, MOST_METRICS)
      .map(({ card }) => card),
    w,
    pen,
  );
  const compose = (curve: number, entries: number) => {
    const journey = drawJourney(map, w, curve, pen);
    const pains = drawTopPains(map, entries, half, pen);
    const opportunities = drawTopOpportunities(map, entries, half, pen);
    const lists: Part = beside([
      { part: pains, x: 0, w: half },
      { part: opportunities, x: pains.h === 0 ? 0 : half + COLUMN_GAP, w: half },
    ]);
    const body = new Stack(w)
      .add(drawHeadline(map, w, 1.1, imprint, pen), 0)
      .add(drawPersonaPanels(imprint.without?.includes('personas') ? { ...map, personas: {} } : map, w, pen), 18)
      .add(journey, GAP)
      .add(lists, GAP)
      .add(metrics, GAP);
    // The evidence itself is in the whole map; here its number has to do.
    const footer = drawFooter(
      { ...map, evidence: {} },
      legendItems([journey.layout], pen),
      imprint,
      { w, left: FOOT_LEFT },
      pen,
    );
    return { body: body.part, footer, needed: body.height + GAP + footer.h };
  };
  // Rather fewer entries than a curve that nobody can make out.
  let entries = MOST_ENTRIES;
  while (entries > 2 && compose(CURVE.good, entries).needed > h) entries--;
  let drawn = compose(CURVE.least, entries);
  if (drawn.needed < h) drawn = compose(Math.min(CURVE.most, CURVE.least + h - drawn.needed), entries);
  const ops = [
    placed(drawn.body, 0, 0, w, 'header'),
    placed(drawn.footer, 0, Math.max(drawn.body.h + GAP, h - drawn.footer.h), w, 'footer'),
  ];
  return { ops, missing: Math.max(0, drawn.needed - h) };
}
