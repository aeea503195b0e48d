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
const PHRASE_END = /\s*[,;·、，،؛]/gu;

/** Who the first personas are, in few words each: portrait, name, role. Nothing where there are none. */
export function drawPersonaLines(map: JourneyMap, w: number, pen: Pen): Part {
  const all = inOrder(map.personas).map((persona, index) => ({ persona, index }));
  const shown = all.filter(({ persona }) => !persona.hidden).slice(0, MOST);
  const stack = new Stack(w);
  const look = shown.length > 1 ? { size: SMALL, lines: [1, 2] } : { size: PORTRAIT, lines: [2] };
  for (const { persona, index } of shown) stack.add(drawLine(persona, index, w, look, pen), 10);
  return stack.part;
}

function drawLine(
  persona: Persona,
  index: number,
  w: number,
  { size, lines }: { readonly size: number; readonly lines: readonly number[] },
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
  if (role) h += words.text(inPhrases(role, room, lines, pen), 'body', { x, y: h, w: room, hug: true }, theme.muted).h;
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

/** As many of a role's phrases as fit into one of these numbers of lines, the first first; as many words of one that is too long. */
function inPhrases(role: string, w: number, lines: readonly number[], pen: Pen): string {
  const phrases = [...role.matchAll(PHRASE_END)].map(({ index }) => role.slice(0, index)).reverse();
  for (const most of lines) {
    const whole = [role, ...phrases].find((words) => shortened(words, 'body', w, most, pen) === words);
    if (whole) return whole;
  }
  return shortened(role, 'body', w, Math.max(...lines), pen);
}
