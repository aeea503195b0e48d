import { inOrder, type JourneyMap, type Persona } from '@milepost/schema';
import { drawPersona, personaPanel } from '../../scene/infographic/drawPersona.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { beside, Stack } from './stack.ts';

const GAP = 16;
/** Px from a panel to the one beneath it. */
const BETWEEN = 8;
/** More would leave none of them enough room to be read. */
const MOST = 3;

/**
 * The personas that aren't hidden on panels, beside each other or one beneath the other, whichever is lower. Nothing where there are
 * none.
 *
 * @param taller px that the panels are to be higher together than what is on them
 */
export function drawPersonaPanels(map: JourneyMap, w: number, pen: Pen, taller = 0): Part {
  const shown = shownPersonas(map).slice(0, MOST);
  if (shown.length === 0) return { h: 0, ops: [] };
  const row = drawRow(shown, w, pen, taller);
  if (shown.length === 1) return row;
  const stack = new Stack(w);
  for (const one of shown) stack.add(drawRow([one], w, pen, taller / shown.length), GAP / 2);
  return stack.height < row.h ? stack.part : row;
}

interface Shown {
  readonly persona: Persona;
  readonly index: number;
}

/** Panels beside each other, of the same height. */
function drawRow(shown: readonly Shown[], w: number, pen: Pen, taller: number): Part {
  const each = (w - GAP * (shown.length - 1)) / shown.length;
  const drawn = shown.map(({ persona, index }) => drawPersona(persona, index, each, pen));
  const h = Math.max(...drawn.map((part) => part.h)) + taller;
  const panels = drawn.map(({ ops }) => ({ h, ops: [personaPanel(each, h, pen.theme), ...ops] }));
  return beside(panels.map((part, index) => ({ part, x: index * (each + GAP), w: each })));
}

/** The personas that aren't hidden, each on a panel of its own beneath the one before. */
export function stackPersonaPanels(map: JourneyMap, w: number, pen: Pen): Part {
  const stack = new Stack(w);
  for (const { persona, index } of shownPersonas(map)) {
    const { h, ops } = drawPersona(persona, index, w, pen);
    stack.add({ h, ops: [personaPanel(w, h, pen.theme), ...ops] }, BETWEEN);
  }
  return stack.part;
}

/** Each with its place among all, by which it has its colour. */
function shownPersonas({ personas }: JourneyMap): Array<{ persona: Persona; index: number }> {
  const all = inOrder(personas).map((persona, index) => ({ persona, index }));
  return all.filter(({ persona }) => !persona.hidden);
}
