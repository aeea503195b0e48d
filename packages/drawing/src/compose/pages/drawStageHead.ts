import { inOrder, type JourneyMap, type Stage, stagesOf } from '@milepost/schema';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { chevronPath } from '../../scene/drawStages.ts';
import { personaColour } from '../../scene/infographic/drawPersona.ts';
import { BETWEEN, type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { Op } from '../../scene/ops.ts';
import { stageColours } from '../../theme/stageColours.ts';
import { typeScale } from '../../theme/typeScale.ts';
import type { PageWords } from './pageWords.ts';

/** More personas than that are there by their names only. */
const FEW = 3;
/** The dot before a persona's name, in the colour of its curve, and the gap to the next name. */
const DOT = { w: 10, lead: 7, gap: 20, above: 6 };
/** The bar that shows how far along the journey the stage is. */
const BAR = { h: 6, gap: 4, above: 6 };
/** The band with the stage's name, and the icon before its goal beneath. */
const BAND = { edge: 7, padding: 14, radius: 17, point: 20, below: 10, icon: 22 };
/** Px that goal and personas need to stand beside each other. */
const LEAST_HALF = 320;

/** What marks the words that lead back to the overview. */
export const OVERVIEW = 'overview';

/**
 * The head of a stage's page: of which map and the how many-th it is, where it lies among all, its name, what it is for, and who it is about. */
export function drawStageHead(map: JourneyMap, stage: Stage, w: number, words: PageWords, pen: Pen): Part {
  const stages = stagesOf(map);
  const index = stages.findIndex(({ id }) => id === stage.id);
  const sheet = new Sheet(pen);
  const place = words.stage(index + 1, stages.length);
  let y = drawWayBack(sheet, [map.map.title.trim() || pen.words.untitled, place].join(BETWEEN), w) + BAR.above;
  sheet.add(...drawBar(stages, index, w, y, pen));
  y = drawBand(sheet, stage, index, w, y + BAR.h + BAR.gap);
  const goal = stage.goal?.trim();
  // Beside what it is for where that leaves room.
  const beside = goal && w > 2 * LEAST_HALF;
  const half = beside ? (w - DOT.gap) / 2 : w;
  const top = y + BAND.below;
  if (goal) {
    const { accent } = stageColours(pen.theme, index, stage.colour);
    sheet.icon('goal', 0, top + 1, 16, accent);
    const place = { x: BAND.icon, y: top, w: half - BAND.icon, hug: true };
    y = top + sheet.text(goal, 'strong', place, pen.theme.ink).h;
  }
  const personas = new Sheet(pen);
  const bottom = drawPersonas(personas, map, goal && !beside ? y : top - DOT.above, half);
  if (personas.ops.length === 0) return { h: y, ops: sheet.ops };
  const bounds = { x: 0, y: 0, w: half, h: bottom };
  sheet.add({ op: 'group', kind: 'header', x: beside ? w - half : 0, y: 0, bounds, ops: personas.ops });
  return { h: Math.max(y, bottom), ops: sheet.ops };
}

/** The stage's name, number and duration, as wide as the page. The bottom is returned. */
function drawBand(sheet: Sheet, stage: Stage, index: number, w: number, top: number): number {
  const { pen } = sheet;
  const colours = stageColours(pen.theme, index, stage.colour);
  const { radius, padding } = BAND;
  const x = 2 * padding + 2 * radius;
  const duration = stage.duration?.trim();
  const long = duration
    ? layoutText(duration, 'cardTitle', { x: 0, y: 0, w: w / 3, hug: true }, pen.measure)
    : undefined;
  const room = w - x - 3 * padding - (long ? long.w + padding : 0);
  const name = layoutText(stage.name, 'headline', { x, y: top + BAND.edge, w: room, hug: true }, pen.measure);
  const h = Math.max(name.h, typeScale.headline.line, long?.h ?? 0) + 2 * BAND.edge;
  const middle = top + h / 2;
  const shape = { x: 0, y: top, w, h, point: BAND.point, notched: false, flush: true };
  sheet.add({ op: 'path', d: chevronPath(shape), fill: colours.header });
  const disc = { x: padding, y: middle - radius, w: 2 * radius, h: 2 * radius, radius };
  sheet.add({ op: 'rect', ...disc, fill: colours.onHeader });
  const number = { x: padding, y: middle - typeScale.name.line / 2, w: 2 * radius, align: 'center' } as const;
  sheet.text(String(index + 1), 'name', number, colours.header);
  sheet.add(...textOps(name, colours.onHeader));
  if (!long) return top + h;
  sheet.add(...textOps(moveText(long, w - BAND.point - padding - long.w, middle - long.h / 2), colours.onHeader));
  return top + h;
}

/** Words that lead to the overview. Their bottom is returned. */
function drawWayBack(sheet: Sheet, text: string, w: number): number {
  const { measure, theme } = sheet.pen;
  const block = layoutText(text, 'metaStrong', { x: 0, y: 0, w, hug: true }, measure);
  const bounds = { x: 0, y: 0, w: block.w, h: block.h };
  sheet.add({ op: 'group', kind: 'header', id: OVERVIEW, x: 0, y: 0, bounds, ops: textOps(block, theme.accent) });
  return block.h;
}

/** Who it is about, one beside the other as far as there is room. The bottom of all is returned. */
function drawPersonas(sheet: Sheet, { personas }: JourneyMap, top: number, w: number): number {
  const { measure, theme } = sheet.pen;
  const all = inOrder(personas).map((persona, index) => ({ persona, index }));
  const shown = all.filter(({ persona }) => !persona.hidden && persona.name.trim() !== '');
  let [x, y, bottom] = [0, top + DOT.above, top];
  for (const { persona, index } of shown) {
    const about = shown.length <= FEW ? [persona.name, persona.role] : [persona.name];
    const text = about.filter((part) => part?.trim()).join(BETWEEN);
    const lead = DOT.w + DOT.lead;
    const block = layoutText(text, 'body', { x: 0, y: 0, w: w - lead, hug: true }, measure);
    if (x > 0 && x + lead + block.w > w) [x, y] = [0, bottom + 2];
    const dot = { x, y: y + (typeScale.body.line - DOT.w) / 2, w: DOT.w, h: DOT.w, radius: DOT.w / 2 };
    sheet.add({ op: 'rect', ...dot, fill: personaColour(persona, index, theme) });
    sheet.text(text, 'body', { x: x + lead, y, w: w - lead, hug: true }, theme.muted);
    x += lead + block.w + DOT.gap;
    bottom = Math.max(bottom, y + block.h);
  }
  return bottom;
}

/** A stroke for each stage, of which this one's stands out. */
function drawBar(stages: readonly Stage[], current: number, w: number, y: number, { theme }: Pen): Op[] {
  const gap = Math.min(BAR.gap, w / stages.length / 4);
  const each = (w - gap * (stages.length - 1)) / stages.length;
  return stages.map(({ id, colour }, index) => {
    const bounds = { x: index * (each + gap), y, w: each, h: BAR.h };
    const fill = index === current ? stageColours(theme, index, colour).header : theme.hairline;
    const stroke: Op = { op: 'rect', ...bounds, radius: Math.min(BAR.h, each) / 2, fill };
    return { op: 'group', kind: 'stage', id, x: 0, y: 0, bounds, ops: [stroke] };
  });
}
