import type { JourneyMap } from '@milepost/schema';
import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import { introduced } from '../../scene/infographic/introduced.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { besideLogo } from '../blocks/besideLogo.ts';
import { drawJourney, heightOfCurves } from '../blocks/drawJourney.ts';
import { drawPersonaLines } from '../blocks/drawPersonaLine.ts';
import { drawTitle } from '../blocks/drawTitle.ts';
import { shortened } from '../blocks/shortened.ts';
import { drawSignature, overFoot } from '../blocks/shortSheet.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopLists } from '../blocks/topCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

const GAP = 14;
const ABOVE_FOOT = 20;
/** Shares of the room to spare that the curve is tried with, one after the other. */
const GROWTH = [1, 0.8, 0.6, 0.4];
const COLUMN_GAP = 28;
/** Px of the curve: the least, the most, and what it should have before there is a second or third entry. */
const CURVE = { least: 110, good: [110, 140, 180], most: 300 };
const TITLES = [
  [1, 1],
  [0.9, 1],
  [0.8, 1],
  [1, 2],
  [0.85, 3],
] as const;
const LOGO = { w: 130, h: 38, at: 'top' } as const;
const SCENARIO_LINES = 2;
const PERSONA = 248;

/** A slide: whose journey, how it feels, and the first of what hurts and would help. Few words, to be read from afar. */
export function composeSlide({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const personas = drawPersonaLines(introduced(map, imprint), PERSONA, pen);
  const title = personas.h > 0 ? w - PERSONA - COLUMN_GAP : w;
  const head = beside([
    { part: drawHead(map, imprint, title, pen), x: 0, w: title },
    { part: personas, x: w - PERSONA, w: PERSONA },
  ]);
  const foot = drawSignature(map, imprint, w, pen);
  const compose = (curve: number, entries: number) => {
    const journey = drawJourney(map, w, { curve, lead: 1.2, face: 32, feeling: 'cardTitle' }, pen);
    const body = new Stack(w)
      .add(head, 0)
      .add(journey, GAP)
      .add(drawTopLists(map, entries, w, { role: 'cardTitle', notes: !journey.numbered }, pen), GAP).part;
    return { body, needed: body.h + ABOVE_FOOT + foot.h, words: journey.words };
  };
  // Rather fewer entries than a curve that is flat.
  const several = heightOfCurves(map);
  let entries = CURVE.good.length;
  while (entries > 1 && compose(several * (CURVE.good[entries - 1] as number), entries).needed > h) entries--;
  let curve = several * CURVE.least;
  let drawn = compose(curve, entries);
  // Words may find places farther away beside a higher curve, and may take less beside one higher still.
  for (const share of GROWTH) {
    const taller = Math.min(CURVE.most, curve + share * (h - drawn.needed));
    if (taller <= curve) break;
    const higher = compose(taller, entries);
    if (higher.needed > h) continue;
    [curve, drawn] = [taller, higher];
  }
  return { ...overFoot(drawn.body, foot, { w, h, gap: ABOVE_FOOT }), words: drawn.words };
}

function drawHead(map: JourneyMap, imprint: Imprint, w: number, pen: Pen): Part {
  return besideLogo(imprint, w, LOGO, pen, (room) => {
    const stack = new Stack(room).add(drawTitle(map, room, TITLES, pen), 0);
    const scenario = map.map.scenario?.trim();
    if (!scenario) return stack.part;
    const sheet = new Sheet(pen);
    const words = shortened(scenario, 'scenario', room, SCENARIO_LINES, pen);
    const { h } = sheet.text(words, 'scenario', { x: 0, y: 0, w: room }, pen.theme.muted);
    return stack.add({ h, ops: sheet.ops }, 4).part;
  });
}
