import { inOrder, type JourneyMap } from '@milepost/schema';
import { drawPersona } from '../../scene/infographic/drawPersona.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { Stack } from './stack.ts';

/** Px that a persona's panel has at its edges. */
const EDGE = 16;
/** More personas would be higher than the title beside them. */
const MOST_HEIGHT = 100;

/** Who the personas are, in a line each: portrait, name, role. Nothing where there are none. */
export function drawPersonaLines(map: JourneyMap, w: number, pen: Pen): Part {
  const stack = new Stack(w);
  inOrder(map.personas).forEach((persona, index) => {
    if (persona.hidden || stack.height > MOST_HEIGHT) return;
    const { quote: _quote, goals: _goals, needs: _needs, frustrations: _frustrations, ...known } = persona;
    const { ops, h } = drawPersona(known, index, w, pen);
    // Without a panel it needs no room at its edges.
    stack.add(
      {
        h: h - 2 * EDGE,
        ops: [{ op: 'group', kind: 'header', x: -EDGE, y: -EDGE, bounds: { x: 0, y: 0, w, h }, ops }],
      },
      8,
    );
  });
  return stack.part;
}
