import { inOrder, type JourneyMap } from '@milepost/schema';
import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import { hasLists } from '../../scene/infographic/drawPersona.ts';
import { introduced } from '../../scene/infographic/introduced.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { drawHeadline } from '../blocks/drawHeadline.ts';
import { drawPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { beside, Stack } from '../blocks/stack.ts';

/** How many times their usual size the words around the title and the persona have. */
const WORDS = 1.5;
const PERSONA = 1.35;
const GAP = 20;
const COLUMN_GAP = 48;
/** The shares of the width that one persona has beside the title. */
const SHARE = { listed: 0.44, bare: 0.3 };

/**
 * The head of a poster: title, scenario and goal, the one persona beside them or several beneath.
 *
 * @param title how many times its usual size the title has.
 * @param k how many times larger all else is.
 */
export function drawPosterHead(
  map: JourneyMap,
  { w, wide, title, k }: { readonly w: number; readonly wide: boolean; readonly title: number; readonly k: number },
  imprint: Imprint,
  pen: Pen,
): Part {
  const about = introduced(map, imprint);
  const shown = inOrder(about.personas).filter(({ hidden }) => !hidden);
  const [only] = shown;
  const share = only && hasLists(only) ? SHARE.listed : SHARE.bare;
  const isBeside = wide && only !== undefined && shown.length === 1;
  const personaWidth = isBeside ? w * share : w;
  const titleWidth = isBeside ? w - personaWidth - COLUMN_GAP * k : w;
  const personas = scaledPart((width) => drawPersonaPanels(about, width, pen), personaWidth, PERSONA * k);
  const words = scaledPart((width) => drawWords(map, width, title / (WORDS * k), imprint, pen), titleWidth, WORDS * k);
  if (!isBeside) return new Stack(w).add(words, 0).add(personas, GAP * k).part;
  return beside([
    { part: words, x: 0, w: titleWidth },
    { part: personas, x: w - personaWidth, w: personaWidth },
  ]);
}

function drawWords(map: JourneyMap, w: number, title: number, imprint: Imprint, pen: Pen): Part {
  const stack = new Stack(w).add(drawHeadline(map, w, title, imprint, pen), 0);
  const goal = map.map.goal?.trim();
  if (!goal) return stack.part;
  const sheet = new Sheet(pen);
  sheet.icon('goal', 0, 1, 16, pen.theme.accent);
  const { h } = sheet.text(goal, 'strong', { x: 24, y: 0, w: Math.min(w, 760) - 24 }, pen.theme.ink);
  return stack.add({ h, ops: sheet.ops }, 8).part;
}

function scaledPart(draw: (w: number) => Part, w: number, k: number): Part {
  const { ops, h } = draw(w / k);
  return { h: h * k, ops: scaleOps(ops, k) };
}
