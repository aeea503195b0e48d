import { inOrder, type JourneyMap, type Persona } from '@milepost/schema';
import { drawPortrait, personaColour } from '../../scene/infographic/drawPersona.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { shortened } from './shortened.ts';
import { Stack } from './stack.ts';

const PORTRAIT = 48;
/** Where there are several. */
const SMALL = 40;
const GAP = 14;
const MOST = 2;

/** Who the first personas are, in few words each: portrait, name, role. Nothing where there are none. */
export function drawPersonaLines(map: JourneyMap, w: number, pen: Pen): Part {
  const all = inOrder(map.personas).map((persona, index) => ({ persona, index }));
  const shown = all.filter(({ persona }) => !persona.hidden).slice(0, MOST);
  const stack = new Stack(w);
  const look = shown.length > 1 ? { size: SMALL, lines: 1 } : { size: PORTRAIT, lines: 2 };
  for (const { persona, index } of shown) stack.add(drawLine(persona, index, w, look, pen), 10);
  return stack.part;
}

function drawLine(
  persona: Persona,
  index: number,
  w: number,
  { size, lines }: { readonly size: number; readonly lines: number },
  pen: Pen,
): Part {
  const { theme } = pen;
  const x = size + GAP;
  const room = w - x;
  const words = new Sheet(pen);
  let h = words.text(
    shortened(persona.name, 'name', room, 1, pen),
    'name',
    { x, y: 0, w: room, hug: true },
    theme.ink,
  ).h;
  const role = persona.role?.trim();
  if (role)
    h += words.text(shortened(role, 'body', room, lines, pen), 'body', { x, y: h, w: room, hug: true }, theme.muted).h;
  const bounds = { x: 0, y: 0, w, h: Math.max(h, size) };
  const portrait = drawPortrait(persona, personaColour(persona, index, theme), size, pen);
  const at = (y: number) => ({ op: 'group', kind: 'header', x: 0, y, bounds }) as const;
  return {
    h: bounds.h,
    ops: [
      { ...at(0), ops: portrait },
      { ...at(Math.max(0, (size - h) / 2)), ops: words.ops },
    ],
  };
}
