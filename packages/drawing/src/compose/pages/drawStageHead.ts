import { inOrder, type JourneyMap, type Stage, stagesOf } from '@milepost/schema';
import { layoutText } from '../../layout/layoutText.ts';
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
const DOT = { w: 10, lead: 7, gap: 20 };
/** The bar that shows how far along the journey the stage is. */
const BAR = { h: 6, gap: 4, above: 14 };

/** What marks the words that lead back to the overview. */
export const OVERVIEW = 'overview';

/** The head of a stage's page: of which map and the how many-th it is, its name, who it is about, and where it lies among all. */
export function drawStageHead(map: JourneyMap, stage: Stage, w: number, words: PageWords, pen: Pen): Part {
  const stages = stagesOf(map);
  const index = stages.findIndex(({ id }) => id === stage.id);
  const sheet = new Sheet(pen);
  const place = words.stage(index + 1, stages.length);
  let y = drawWayBack(sheet, [map.map.title.trim() || pen.words.untitled, place].join(BETWEEN), w);
  if (stage.name.trim()) y += 4 + sheet.text(stage.name, 'headline', { x: 0, y: y + 4, w }, pen.theme.ink).h;
  y = drawPersonas(sheet, map, y, w) + BAR.above;
  sheet.add(...drawBar(stages, index, w, y, pen));
  return { h: y + BAR.h, ops: sheet.ops };
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
  let [x, y, bottom] = [0, top + 6, top];
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
