import { inOrder, type JourneyMap } from '@milepost/schema';
import { introduced } from '../../scene/infographic/introduced.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney } from '../blocks/drawJourney.ts';
import { drawMetricTiles } from '../blocks/drawMetricTiles.ts';
import { drawPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { drawShortFoot, overFoot } from '../blocks/shortSheet.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopLists } from '../blocks/topCards.ts';
import { rankMetrics } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** Px between blocks: what there is at least, and what they may move apart where the page has room to spare. */
const GAP = { least: 26, most: 56 };
/** Px of the curve: the least, the most, and what it should have before there is a third, fourth or fifth entry. */
const CURVE = { least: 130, good: [150, 150, 170, 240, 280], most: 320 };
const MOST_METRICS = 4;
/** Px of the column with the persona on a page that lies. */
const SIDE = { w: 264, gap: 24 };

interface Room {
  readonly curve: number;
  readonly entries: number;
  readonly gap: number;
}

/**
 * One page for those who decide: who, how it feels along the way, what hurts, what would help, and the numbers. What there
 * is most of gives way until all fits; what is left over goes to the curve.
 */
export function composeOnePager({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const about = introduced(map, imprint);
  const personas = inOrder(about.personas).filter(({ hidden }) => !hidden);
  const side = w > h && personas.length > 0 ? SIDE.w : 0;
  const main = side > 0 ? w - side - SIDE.gap : w;
  const head = drawHeadline(map, w, 1.1, imprint, pen);
  // Beside all else there is room for one with all that is known of them.
  const panels = drawPersonaPanels(side > 0 && personas.length > 1 ? inShort(about) : about, side || w, pen);
  const metrics = drawMetricTiles(
    rankMetrics(map)
      .slice(0, MOST_METRICS)
      .map(({ card }) => card),
    w,
    pen,
  );
  const compose = ({ curve, entries, gap }: Room) => {
    const journey = drawJourney(map, main, { curve, lead: 1, steps: true }, pen);
    const told = new Stack(main)
      .add(journey, 0)
      .add(drawTopLists(map, entries, main, { role: 'strong', notes: true }, pen), gap).part;
    const body = new Stack(w).add(head, 0);
    if (side > 0) {
      const parts = [
        { part: panels, x: 0, w: side },
        { part: told, x: side + SIDE.gap, w: main },
      ];
      body.add(beside(parts), gap);
    } else body.add(panels, gap * 0.7).add(told, gap);
    body.add(metrics, gap);
    const foot = drawShortFoot(map, journey.layout, imprint, w, pen);
    const spare = h - body.height - gap - foot.h;
    // Beside a higher panel there is room that the page has not.
    const lower = side > 0 ? Math.max(0, panels.h - told.h) : 0;
    return { body: body.part, foot, spare, lower, words: journey.words };
  };
  // Rather fewer entries than a curve that nobody can make out.
  let entries = CURVE.good.length;
  const good = () => ({ curve: CURVE.good[entries - 1] as number, entries, gap: GAP.least });
  while (entries > 2 && compose(good()).spare < 0) entries--;
  let room: Room = { curve: CURVE.least, entries, gap: GAP.least };
  let drawn = compose(room);
  const taller = drawn.spare + drawn.lower;
  if (taller > 0 && drawn.spare >= 0) {
    room = { ...room, curve: Math.min(CURVE.most, room.curve + taller) };
    drawn = compose(room);
    // Words may have found places farther away.
    if (drawn.spare < 0) drawn = compose({ ...room, curve: Math.max(CURVE.least, room.curve + 2 * drawn.spare) });
  }
  if (drawn.spare > 0) {
    // Nowhere are there more gaps than that.
    room = { ...room, gap: Math.min(GAP.most, room.gap + drawn.spare / 5) };
    drawn = compose(room);
  }
  return { ...overFoot(drawn.body, drawn.foot, { w, h, gap: GAP.least }), words: drawn.words };
}

/** Its personas without what they want, need and suffer from. */
function inShort(map: JourneyMap): JourneyMap {
  const personas = Object.values(map.personas).map(
    ({ goals: _goals, needs: _needs, frustrations: _hurts, ...known }) => [known.id, known],
  );
  return { ...map, personas: Object.fromEntries(personas) };
}
