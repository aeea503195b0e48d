import { inOrder, type JourneyMap } from '@milepost/schema';
import { introduced } from '../../scene/infographic/introduced.ts';
import { isRated } from '../../scene/infographic/legendItems.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawJourney, heightOfCurves } from '../blocks/drawJourney.ts';
import { drawMetricTiles } from '../blocks/drawMetricTiles.ts';
import { drawPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { drawShortFoot, overFoot } from '../blocks/shortSheet.ts';
import { beside, Stack } from '../blocks/stack.ts';
import { drawTopLists } from '../blocks/topCards.ts';
import { rankMetrics, rankOpportunities } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** Px between blocks: what there is at least, and what they may move apart where the page has room to spare. */
const GAP = { least: 26, most: 56 };
/** Px of the curve: the least, the most, and what it should have before there is a third, fourth or fifth entry. */
const CURVE = { least: 130, good: [150, 150, 170, 240, 280], most: 380 };
/** Shares of the room to spare that the curve is tried with, one after the other. */
const GROWTH = [1, 0.8, 0.6, 0.4];
const MOST_METRICS = 4;
/** Px of the column with the persona on a page that lies, and by which share of its height a panel may be higher than it needs. */
const SIDE = { w: 264, gap: 24, stretch: 0.4 };

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
  // Beside all else there is room for one with all that is known of them, and for several with as much as the story is high.
  const tellings = side > 0 && personas.length > 1 ? LISTS.map((lists) => telling(about, lists)) : [about];
  const panels = tellings.map((told) => ({ told, ...drawPersonaPanels(told, side || w, pen) }));
  const shortest = panels.at(-1) as (typeof panels)[number];
  const numbers = rankMetrics(map)
    .slice(0, MOST_METRICS)
    .map(({ card }) => card);
  const metrics = drawMetricTiles(numbers, w, pen);
  const compose = ({ curve, entries, gap }: Room) => {
    const journey = drawJourney(map, main, { curve, lead: 1, steps: true }, pen);
    const story = new Stack(main)
      .add(journey, 0)
      .add(drawTopLists(map, entries, main, { role: 'strong', notes: true }, pen), gap).part;
    const body = new Stack(w).add(head, 0);
    if (side > 0) {
      // Their feet in line, unless a panel would be empty for it.
      const fullest = panels.find(({ h: needed }) => needed <= story.h) ?? shortest;
      const lower = story.h - fullest.h;
      const isNear = lower > 0 && lower < fullest.h * SIDE.stretch;
      const parts = [
        { part: isNear ? drawPersonaPanels(fullest.told, side, pen, lower) : fullest, x: 0, w: side },
        { part: story, x: side + SIDE.gap, w: main },
      ];
      body.add(beside(parts), gap);
    } else body.add(shortest, gap * 0.7).add(story, gap);
    body.add(metrics, gap);
    const told = {
      isRated: rankOpportunities(map)
        .slice(0, entries)
        .some(({ card }) => isRated(card)),
      hasWays: numbers.some(({ direction }) => direction !== undefined),
    };
    const foot = drawShortFoot(map, journey.layout, told, imprint, w, pen);
    const spare = h - body.height - gap - foot.h;
    // Beside a higher panel there is room that the page has not.
    const lower = side > 0 ? Math.max(0, shortest.h - story.h) : 0;
    return { body: body.part, foot, spare, lower, words: journey.words };
  };
  // Rather fewer entries than a curve that nobody can make out.
  let entries = CURVE.good.length;
  const several = heightOfCurves(map);
  const good = (): Room => ({ curve: several * (CURVE.good[entries - 1] as number), entries, gap: GAP.least });
  let room = good();
  let drawn = compose(room);
  while (entries > 2 && drawn.spare < 0) {
    entries--;
    room = good();
    drawn = compose(room);
  }
  if (drawn.spare < 0) {
    room = { ...room, curve: several * CURVE.least };
    drawn = compose(room);
  }
  // Words may find places farther away beside a higher curve, which is less high then.
  for (const share of GROWTH) {
    const curve = Math.min(CURVE.most, room.curve + share * (drawn.spare + drawn.lower));
    if (drawn.spare < 0 || curve <= room.curve) break;
    const higher = compose({ ...room, curve });
    if (higher.spare < 0) continue;
    room = { ...room, curve };
    drawn = higher;
  }
  if (drawn.spare > 0) {
    // Nowhere are there more gaps than that.
    room = { ...room, gap: Math.min(GAP.most, room.gap + drawn.spare / 5) };
    drawn = compose(room);
  }
  return { ...overFoot(drawn.body, drawn.foot, { w, h, gap: GAP.least }), words: drawn.words };
}

/** What is told of personas beside who they are, the more the better. */
const LISTS = [['goals', 'needs', 'frustrations'], ['goals', 'frustrations'], ['goals'], []] as const;

/** A map whose personas have no other lists than those. */
function telling(map: JourneyMap, lists: readonly (typeof LISTS)[number][number][]): JourneyMap {
  const personas = Object.values(map.personas).map(({ goals, needs, frustrations, ...known }) => {
    const all = { goals, needs, frustrations };
    return [known.id, { ...known, ...Object.fromEntries(lists.map((list) => [list, all[list]])) }];
  });
  return { ...map, personas: Object.fromEntries(personas) };
}
