import { inOrder, type JourneyMap } from '@milepost/schema';
import { drawPersona, personaPanel } from '../../scene/infographic/drawPersona.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { beside } from './stack.ts';

const GAP = 16;
/** More would leave none of them enough room to be read. */
const MOST = 3;

/** The personas that aren't hidden, beside each other on panels of the same height. Nothing where there are none. */
export function drawPersonaPanels(map: JourneyMap, w: number, pen: Pen): Part {
  const all = inOrder(map.personas).map((persona, index) => ({ persona, index }));
  const shown = all.filter(({ persona }) => !persona.hidden).slice(0, MOST);
  if (shown.length === 0) return { h: 0, ops: [] };
  const each = (w - GAP * (shown.length - 1)) / shown.length;
  const drawn = shown.map(({ persona, index }) => drawPersona(persona, index, each, pen));
  const h = Math.max(...drawn.map((part) => part.h));
  const panels = drawn.map(({ ops }) => ({ h, ops: [personaPanel(each, h, pen.theme), ...ops] }));
  return beside(panels.map((part, index) => ({ part, x: index * (each + GAP), w: each })));
}
