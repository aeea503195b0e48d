import { inOrder, type JourneyMap } from '@milepost/schema';
import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import { hasLists } from '../../scene/infographic/drawPersona.ts';
import { introduced } from '../../scene/infographic/introduced.ts';
import { type Part, type Pen, placed, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { aboutWords, drawTitle } from '../blocks/drawHeadline.ts';
import { drawLogo } from '../blocks/drawLogo.ts';
import { drawPersonaPanels, stackPersonaPanels } from '../blocks/drawPersonaPanel.ts';
import { beside, Stack } from '../blocks/stack.ts';

/** How many times their usual size the words around the title and the persona have. */
const WORDS = 1.5;
const PERSONA = { usual: 1.2, least: 0.8 };
/** The parts of their usual size that personas are tried in until they are so many times as high as the head should be. */
const PERSONAS = [1, 0.9, 0.8, 0.7];
const HIGHEST = 1.3;
/** How many times as large as the words around it the title is at least. */
const LEADS = 1.25;
const GAP = 20;
const COLUMN_GAP = 48;
/** The shares of the width that one persona has beside the title, or two above each other. */
const SHARE = { listed: 0.44, bare: 0.3 };
const MOST_BESIDE = 2;

/** How many times its usual size the title has at best, and which parts of that are tried where it is too high. */
const TITLE = 2.3;
const TITLES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5];
/** Smaller than that, all else would be the smallest words of the page. */
const LEAST = 0.6;

/** Px that a logo covers, as the side of a square, and may take at most; and from it to the words beside it. */
const LOGO = { side: 60, w: 180, h: 40, gap: 14 };

export interface HeadRoom {
  readonly w: number;
  /** Px that it should be high at most. */
  readonly most: number;
  /** Whether personas may be beside the title. */
  readonly wide: boolean;
  /** How much the title leads, 1 being usual. */
  readonly lead: number;
}

/**
 * The head of a poster: title, scenario and goal, and beside them one persona or two, or more of them beneath. The title is
 * as large as the height allows that the personas have anyway.
 */
export function drawPosterHead(map: JourneyMap, { w, most, wide, lead }: HeadRoom, imprint: Imprint, pen: Pen): Part {
  const k = Math.max(lead, LEAST);
  const about = introduced(map, imprint);
  const shown = inOrder(about.personas).filter(({ hidden }) => !hidden);
  const share = shown.some(hasLists) ? SHARE.listed : SHARE.bare;
  const isBeside = wide && shown.length > 0 && shown.length <= MOST_BESIDE;
  const personaWidth = isBeside ? w * share : w;
  const titleWidth = isBeside ? w - personaWidth - COLUMN_GAP * k : w;
  const panels = isBeside ? stackPersonaPanels : drawPersonaPanels;
  let personas: Part = { h: 0, ops: [] };
  for (const part of PERSONAS) {
    const scale = Math.max(PERSONA.least, PERSONA.usual * lead * part);
    personas = scaledPart((width) => panels(about, width, pen), personaWidth, scale);
    if (personas.h <= most * HIGHEST) break;
  }
  const room = isBeside ? Math.max(most, personas.h) : most - personas.h - GAP * k;
  let words: Part = { h: 0, ops: [] };
  for (const part of TITLES) {
    const title = Math.max(TITLE * lead * part, WORDS * k * LEADS);
    words = scaledPart((width) => drawWords(map, width, title / (WORDS * k), imprint, pen), titleWidth, WORDS * k);
    if (words.h <= room) break;
  }
  if (!isBeside) return new Stack(w).add(words, 0).add(personas, GAP * k).part;
  const h = Math.max(words.h, personas.h);
  return beside([
    { part: { h, ops: [placed(words, 0, (h - words.h) / 2, titleWidth, 'header')] }, x: 0, w: titleWidth },
    { part: personas, x: w - personaWidth, w: personaWidth },
  ]);
}

function drawWords(map: JourneyMap, w: number, title: number, imprint: Imprint, pen: Pen): Part {
  const stack = new Stack(w).add(drawMasthead(map, w, imprint, pen), 0).add(drawTitle(map.map, w, title, pen), 6);
  const goal = map.map.goal?.trim();
  if (!goal) return stack.part;
  const sheet = new Sheet(pen);
  sheet.icon('goal', 0, 1, 16, pen.theme.accent);
  const { h } = sheet.text(goal, 'strong', { x: 24, y: 0, w: Math.min(w, 760) - 24 }, pen.theme.ink);
  return stack.add({ h, ops: sheet.ops }, 8).part;
}

/** The logo, then the map's state, the day, and who it belongs to: above the title, which has the whole width so. */
function drawMasthead({ map }: JourneyMap, w: number, { logo, date }: Imprint, pen: Pen): Part {
  const drawn = logo && drawLogo(logo, roomForLogo(logo), pen.theme);
  const x = drawn ? drawn.w + LOGO.gap : 0;
  const sheet = new Sheet(pen);
  const about = sheet.text(aboutWords(map, date, pen), 'metaStrong', { x, y: 0, w: w - x }, pen.theme.accent);
  const h = Math.max(about.h, drawn?.h ?? 0);
  const words = placed({ h: about.h, ops: sheet.ops }, 0, (h - about.h) / 2, w, 'header');
  return { h, ops: drawn ? [placed(drawn, 0, (h - drawn.h) / 2, drawn.w, 'header'), words] : [words] };
}

/** Logos look alike large where they cover as much, be they wide or tall. */
function roomForLogo({ width, height }: NonNullable<Imprint['logo']>): { w: number; h: number } {
  const shape = Math.sqrt(width / height);
  return { w: Math.min(LOGO.w, LOGO.side * shape), h: Math.min(LOGO.h, LOGO.side / shape) };
}

function scaledPart(draw: (w: number) => Part, w: number, k: number): Part {
  const { ops, h } = draw(w / k);
  return { h: h * k, ops: scaleOps(ops, k) };
}
