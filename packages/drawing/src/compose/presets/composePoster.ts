import { drawFooter } from '../../scene/infographic/drawFooter.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { type Part, placed } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { compactMeasures } from '../../theme/measures.ts';
import { drawPosterHead } from '../poster/drawPosterHead.ts';
import { fitStory } from '../poster/fitStory.ts';
import { storyMap } from '../poster/storyMap.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** How many times its usual size the title has on A1, and what is tried where that is too high. */
const TITLE = 2.3;
const TITLES = [1, 0.88, 0.76, 0.66, 0.56, 0.48];
/** Points to a px on A1. */
const A1 = 1.25;
/** How much title, stages and curve lead: more on larger paper, less on smaller, where words need the room to be read at all. */
const LEAD = { by: 0.4, least: 0.7, most: 1.15 };
/** By how much they give way where a map has much to say, until words have this part of their usual size: less on a wall, where the paper is larger. */
const GIVES_WAY = [1, 0.85, 0.72, 0.62];
const READABLE = { onWall: 0.7, inHand: 0.8 };
const GAIN = 1.02;
/** With more cards than that it is clear that they have to. */
const MANY = 600;
/** The shares of the height that the head may have, and the curves of all rows together. */
const HEAD = 0.22;
const CURVE = { least: 0.165, leads: 0.85, most: 0.26 };
const GAP = 24;
/** What the foot is set in at most. */
const FOOT = 1.25;

/**
 * The whole story for a wall: a title to be read from afar, the stages, then all that was found out, the emotion curve large
 * amid it.
 */
export function composePoster(input: PresetInput): PresetDrawing {
  const unit = input.unit ?? A1;
  const readable = unit < 1 ? READABLE.inHand : READABLE.onWall;
  const usual = Math.min(LEAD.most, Math.max(LEAD.least, (unit / A1) ** LEAD.by));
  const tries = Object.keys(input.map.cards).length > MANY ? GIVES_WAY.slice(-1) : GIVES_WAY;
  let drawn: PresetDrawing | undefined;
  for (const part of tries) {
    const next = composeLed(input, usual * part);
    // What leads gives way only where words gain by it: they may be as small for want of width.
    if (drawn && next.missing >= drawn.missing && (next.words ?? 1) < (drawn.words ?? 1) * GAIN) break;
    drawn = next;
    if (drawn.missing <= 0 && (drawn.words ?? 1) >= readable) break;
  }
  return drawn ?? { ops: [], missing: 0 };
}

/** @param lead how much title, stages and curve lead, 1 being usual. */
function composeLed({ map, imprint, w, h, pen }: PresetInput, lead: number): PresetDrawing {
  let head: Part = { h: 0, ops: [] };
  for (const part of TITLES) {
    const sizes = { w, wide: w > h, title: TITLE * lead * part, k: Math.max(lead * part, 0.7) };
    head = drawPosterHead(map, sizes, imprint, pen);
    if (head.h <= HEAD * lead * h) break;
  }
  const room = { w, h: h - head.h - 2 * GAP, lead };
  const curve = { least: CURVE.least * Math.max(CURVE.leads, lead) * h, most: CURVE.most * h };
  const { timeline, foot, scale } = fitStory(
    storyMap(map, pen),
    { ...room, curve },
    (layouts, words) => {
      const footScale = Math.min(words, FOOT);
      const left = compactMeasures.rail + compactMeasures.gutter;
      const drawn = drawFooter(map, legendItems(layouts, pen), imprint, { w: w / footScale, left }, pen);
      return { h: drawn.h * footScale, ops: scaleOps(drawn.ops, footScale) };
    },
    pen,
  );
  const spare = room.h - timeline.h - foot.h;
  // What is left over lies around the timeline, the foot stays at the foot.
  const top = head.h + GAP + Math.max(0, spare) / 2;
  return {
    ops: [
      placed(head, 0, 0, w, 'header'),
      placed(timeline, 0, top, w, 'header'),
      placed(foot, 0, h - foot.h - Math.min(0, spare), w, 'footer'),
    ],
    missing: Math.max(0, -spare),
    words: scale,
  };
}
