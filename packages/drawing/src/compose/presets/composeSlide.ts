import { drawFooter } from '../../scene/infographic/drawFooter.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { placed } from '../../scene/infographic/sheet.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney } from '../blocks/drawJourney.ts';
import { drawPersonaLines } from '../blocks/drawPersonaLine.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopOpportunities, drawTopPains } from '../blocks/topCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

const GAP = 18;
const COLUMN_GAP = 32;
/** Px that the labels of the foot take. */
const FOOT_LEFT = 88;
const CURVE = { least: 110, most: 240 };
const PERSONA = 250;
const MOST_ENTRIES = 3;

/** A slide: whose journey, how it feels, and the first of what hurts and would help. Few words, to be read from afar. */
export function composeSlide({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const personas = drawPersonaLines(
    imprint.without?.includes('personas') ? { ...map, personas: {} } : map,
    PERSONA,
    pen,
  );
  const title = personas.h > 0 ? w - PERSONA - COLUMN_GAP : w;
  const head = beside([
    { part: drawHeadline(map, title, 1, imprint, pen), x: 0, w: title },
    { part: personas, x: w - PERSONA, w: PERSONA },
  ]);
  const half = (w - COLUMN_GAP) / 2;
  const compose = (curve: number, entries: number) => {
    const journey = drawJourney(map, w, curve, pen);
    const pains = drawTopPains(map, entries, half, pen);
    const lists = beside([
      { part: pains, x: 0, w: half },
      { part: drawTopOpportunities(map, entries, half, pen), x: pains.h === 0 ? 0 : half + COLUMN_GAP, w: half },
    ]);
    const body = new Stack(w).add(head, 0).add(journey, GAP).add(lists, GAP);
    const footer = drawFooter(
      { ...map, evidence: {} },
      legendItems([journey.layout], pen),
      imprint,
      { w, left: FOOT_LEFT },
      pen,
    );
    return { body: body.part, footer, needed: body.height + GAP + footer.h };
  };
  let entries = MOST_ENTRIES;
  let drawn = compose(CURVE.least, entries);
  while (drawn.needed > h && entries > 2) drawn = compose(CURVE.least, --entries);
  if (drawn.needed < h) drawn = compose(Math.min(CURVE.most, CURVE.least + h - drawn.needed), entries);
  return {
    ops: [
      placed(drawn.body, 0, 0, w, 'header'),
      placed(drawn.footer, 0, Math.max(drawn.body.h + GAP, h - drawn.footer.h), w, 'footer'),
    ],
    missing: Math.max(0, drawn.needed - h),
  };
}
