import { introduced } from '../../scene/infographic/introduced.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney } from '../blocks/drawJourney.ts';
import { drawPersonaLines } from '../blocks/drawPersonaLine.ts';
import { drawShortFoot, overFoot } from '../blocks/shortSheet.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopLists } from '../blocks/topCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

const GAP = 18;
const COLUMN_GAP = 32;
const CURVE = { least: 110, most: 240 };
const PERSONA = 250;
const MOST_ENTRIES = 3;

/** A slide: whose journey, how it feels, and the first of what hurts and would help. Few words, to be read from afar. */
export function composeSlide({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const personas = drawPersonaLines(introduced(map, imprint), PERSONA, pen);
  const title = personas.h > 0 ? w - PERSONA - COLUMN_GAP : w;
  const head = beside([
    { part: drawHeadline(map, title, 1, imprint, pen), x: 0, w: title },
    { part: personas, x: w - PERSONA, w: PERSONA },
  ]);
  const compose = (curve: number, entries: number) => {
    const journey = drawJourney(map, w, curve, pen);
    const body = new Stack(w)
      .add(head, 0)
      .add(journey, GAP)
      .add(drawTopLists(map, entries, w, pen), GAP).part;
    const foot = drawShortFoot(map, journey.layout, imprint, w, pen);
    return { body, foot, needed: body.h + GAP + foot.h };
  };
  let entries = MOST_ENTRIES;
  let drawn = compose(CURVE.least, entries);
  while (drawn.needed > h && entries > 2) drawn = compose(CURVE.least, --entries);
  if (drawn.needed < h) drawn = compose(Math.min(CURVE.most, CURVE.least + h - drawn.needed), entries);
  return overFoot(drawn.body, drawn.foot, { w, h, gap: GAP });
}
