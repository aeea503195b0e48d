import { drawFooter } from '../../scene/infographic/drawFooter.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { placed } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { drawPosterHead } from '../poster/drawPosterHead.ts';
import { fitStory } from '../poster/fitStory.ts';
import { storyMap } from '../poster/storyMap.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** Points to a px on A1. */
const A1 = 1.25;
/** How much title, stages and curve lead: more on larger paper, less on smaller, where words need the room to be read at all. */
const LEAD = { by: 0.4, least: 0.7, most: 1.15 };
/** How they and the curve give way where a map has much to say, until words have this part of their usual size: 6 points on A3. */
const GIVES_WAY = [
  { lead: 1, curve: 1.24 },
  { lead: 0.85, curve: 1.2 },
  { lead: 0.72, curve: 1.1 },
  { lead: 0.66, curve: 1 },
  { lead: 0.62, curve: 0.9 },
] as const;
const READABLE = 0.8;
/** Points of the smallest words on large paper: larger ones are no reason for a smaller curve. */
const ENOUGH = 11;
const GAIN = 1.03;
/** Where the story's words are so many times their usual size, what leads grows along with them. */
const ROOMY = 1;
const GROWS = 1.25;
/** With words smaller than that, or too many for the page, they have to as far as they can. */
const HOPELESS = 0.62;
/** With more cards than that it is clear that they have to, too. */
const MANY = 600;
/** The shares of the height that the head may have, and the curves of all rows together. */
const HEAD = { wide: 0.17, upright: 0.22 };
const CURVE = { least: 0.165, most: 0.26 };
const GAP = 24;
/** The smallest words of the timeline, 1 being the smallest elsewhere. */
const SMALLEST = typeScale.smallPrint.size / typeScale.meta.size;
/** What the foot is set in at most. */
const FOOT = 1.25;

interface LedDrawing extends Required<PresetDrawing> {
  /** How many times their usual size the story's words have. */
  readonly scale: number;
}

/**
 * The whole story for a wall: a title to be read from afar, the stages, then all that was found out, the emotion curve large
 * amid it.
 */
export function composePoster(input: PresetInput): PresetDrawing {
  const unit = input.unit ?? A1;
  const usual = Math.min(LEAD.most, Math.max(LEAD.least, (unit / A1) ** LEAD.by));
  const last = GIVES_WAY.at(-1);
  const readable = Math.min(READABLE, ENOUGH / (typeScale.meta.size * unit));
  const hasMany = Object.keys(input.map.cards).length > MANY;
  let drawn: LedDrawing | undefined;
  for (const part of GIVES_WAY) {
    const isHopeless = drawn ? drawn.missing > 0 || drawn.words < HOPELESS : hasMany;
    if (isHopeless && part !== last) continue;
    const next = composeLed(input, usual * part.lead, part.curve);
    // What leads gives way only where words gain by it or can be read then: they may be as small for want of width.
    const gains = next.words >= readable || next.words >= (drawn?.words ?? 0) * GAIN;
    if (drawn && next.missing >= drawn.missing && !gains) continue;
    drawn = next;
    if (drawn.missing <= 0 && drawn.words >= readable) break;
  }
  if (drawn && drawn.scale >= ROOMY) {
    const grown = composeLed(input, usual * GROWS, GIVES_WAY[0].curve);
    if (grown.missing <= 0 && grown.words >= readable) return grown;
  }
  return drawn ?? { ops: [], missing: 0 };
}

/**
 * @param lead how much title and stages lead, 1 being usual
 * @param share the part of its usual height that the curve has at least
 */
function composeLed({ map, imprint, w, h, pen }: PresetInput, lead: number, share: number): LedDrawing {
  const wide = w > h;
  const most = (wide ? HEAD.wide : HEAD.upright) * lead * h;
  const head = drawPosterHead(map, { w, most, wide, lead }, imprint, pen);
  const room = { w, h: h - head.h - 2 * GAP, lead };
  const curve = { least: CURVE.least * share * h, most: CURVE.most * h };
  const { timeline, foot, scale } = fitStory(
    storyMap(map, pen),
    { ...room, curve },
    (layouts, words) => {
      const footScale = Math.min(words * SMALLEST, FOOT);
      const { rail = 0, gutter = 0 } = layouts[0]?.measures ?? {};
      const left = (rail + gutter) * (words / footScale);
      const drawn = drawFooter(map, legendItems(layouts, pen), imprint, { w: w / footScale, left }, pen);
      return { h: drawn.h * footScale, ops: scaleOps(drawn.ops, footScale) };
    },
    pen,
  );
  const spare = room.h - timeline.h - foot.h;
  // What is left over lies around the timeline, the foot stays at the foot.
  const top = head.h + GAP + Math.max(0, spare) / 2;
  const ops = [
    placed(head, 0, 0, w, 'header'),
    placed(timeline, 0, top, w, 'header'),
    placed(foot, 0, h - foot.h - Math.min(0, spare), w, 'footer'),
  ];
  return { ops, missing: Math.max(0, -spare), words: smallestText(ops) / typeScale.meta.size, scale };
}

function smallestText(ops: readonly Op[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const op of ops) {
    if (op.op === 'group') least = Math.min(least, smallestText(op.ops));
    else if (op.op === 'text') least = Math.min(least, op.size);
  }
  return least;
}
