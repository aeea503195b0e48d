import type { Persona } from '@milepost/schema';
import { graphemeEnds } from '../../text/graphemeEnds.ts';
import { contrast } from '../../theme/contrast.ts';
import { colourOfPersona } from '../../theme/personaColour.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Op, RectOp } from '../ops.ts';
import { scaleOps } from '../scaleOps.ts';
import { type Part, type Pen, Sheet } from './sheet.ts';

const PADDING = 16;
const PORTRAIT = 64;
const GAP = 16;
/** A list beside the persona's name needs so much to read well. */
const LIST_MIN = 130;
const ABOUT_MIN = 230;
/** And a quote so much. */
const QUOTE_MIN = 180;

/** The colour of a persona by its place among the map's: its portrait here, its curve on the timeline. */
export function personaColour(persona: Persona, index: number, theme: Theme): string {
  return colourOfPersona(theme, index, persona.colour);
}

/** The first letters of the first and the last word, as a reader would shorten the name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen
    .map((word = '') => word.slice(0, graphemeEnds(word)[0]))
    .join('')
    .toUpperCase();
}

/** Whether more is known of a persona than who it is. */
export function hasLists({ goals, needs, frustrations }: Persona): boolean {
  return [goals, needs, frustrations].some(isListed);
}

function isListed(items: readonly string[] | undefined): items is readonly string[] {
  return items?.some((item) => item.trim() !== '') ?? false;
}

/** What stands on a persona's panel of `w` px: portrait, name, role, quote, and what they want, need and suffer from. */
export function drawPersona(persona: Persona, index: number, w: number, pen: Pen): Part {
  const { theme, words } = pen;
  const lists = [
    { title: words.goals, items: persona.goals },
    { title: words.needs, items: persona.needs },
    { title: words.frustrations, items: persona.frustrations },
  ].flatMap(({ title, items }) => (isListed(items) ? [{ title, items }] : []));
  const inner = w - 2 * PADDING;
  const listRoom = lists.length * (LIST_MIN + GAP);
  const beside = lists.length > 0 && inner - listRoom >= ABOUT_MIN;
  const aboutWidth = !beside
    ? inner
    : Math.max(ABOUT_MIN, Math.min(inner - listRoom, inner * (lists.length > 1 ? 0.42 : 0.6)));

  const colour = personaColour(persona, index, theme);
  const content = new Sheet(pen);
  const { quote, ...quiet } = persona;
  const isNarrow = !beside && inner - PORTRAIT - GAP < QUOTE_MIN && Boolean(quote?.trim());
  let about = drawAbout(content, isNarrow ? quiet : persona, colour, PADDING, aboutWidth);
  // Beside the portrait it would be many short lines.
  if (isNarrow) about += 10 + drawQuote(content, quote ?? '', colour, { x: PADDING, y: about + 10, w: inner });
  let bottom = about;
  if (lists.length > 0) {
    const x = beside ? PADDING + aboutWidth + GAP : PADDING;
    const y = beside ? PADDING : about + 12;
    const room = beside ? inner - aboutWidth - GAP : inner;
    const columns = Math.max(1, Math.min(lists.length, Math.floor((room + GAP) / (LIST_MIN + GAP))));
    const listed = drawLists(content, lists, { x, y, w: room, columns });
    const low =
      beside && listed < about
        ? drawLow(persona, colour, lists, { x, w: room, columns, aboutWidth, inner }, pen)
        : undefined;
    bottom = Math.max(bottom, listed);
    if (low && low.h < bottom + PADDING) return low;
  }
  return { h: bottom + PADDING, ops: content.ops };
}

/** With the quote across the panel, beneath all else: lower where it would be many short lines beside the lists. */
function drawLow(
  { quote, ...persona }: Persona,
  colour: string,
  lists: readonly TraitList[],
  { x, w, columns, aboutWidth, inner }: { x: number; w: number; columns: number; aboutWidth: number; inner: number },
  pen: Pen,
): Part | undefined {
  if (!quote?.trim()) return undefined;
  const sheet = new Sheet(pen);
  const about = drawAbout(sheet, persona, colour, PADDING, aboutWidth);
  const y = Math.max(about, drawLists(sheet, lists, { x, y: PADDING, w, columns })) + 10;
  const left = PADDING + PORTRAIT + GAP;
  return {
    h: y + drawQuote(sheet, quote, colour, { x: left, y, w: inner - PORTRAIT - GAP }) + PADDING,
    ops: sheet.ops,
  };
}

/** Px that it is high. */
function drawQuote(
  sheet: Sheet,
  quote: string,
  colour: string,
  { x, y, w }: { x: number; y: number; w: number },
): number {
  sheet.icon('quotes', x, y + 2, 16, colour);
  return sheet.text(quote, 'quote', { x: x + 22, y, w: w - 22, hug: true }, sheet.pen.theme.ink).h;
}

/** The panel that personas stand on. */
export function personaPanel(w: number, h: number, { surface, hairline }: Theme): RectOp {
  const edge = { x: 0.5, y: 0.5, w: w - 1, h: h - 1, radius: 12 };
  return { op: 'rect', ...edge, fill: surface, stroke: hairline, strokeWidth: 1 };
}

/** A persona's picture in a circle, or the first letters of their name in one of their colour: `size` px, its corner at 0. */
export function drawPortrait(persona: Persona, colour: string, size: number, pen: Pen): readonly Op[] {
  const { theme } = pen;
  const r = PORTRAIT / 2;
  const on = contrast('#ffffff', colour) >= 3 ? '#ffffff' : theme.scheme === 'dark' ? theme.canvas : theme.ink;
  const circle = { x: 0, y: 0, w: PORTRAIT, h: PORTRAIT, radius: r };
  const face = new Sheet(pen);
  face.add({ op: 'rect', ...circle, fill: colour });
  const initials = initialsOf(persona.name);
  if (initials === '') face.icon('owner', r - 16, r - 16, 32, on);
  else face.text(initials, 'value', { x: 4, y: r - 14, w: PORTRAIT - 8, align: 'center' }, on);
  if (persona.portrait === undefined) return scaleOps(face.ops, size / PORTRAIT);
  return scaleOps(
    [
      { op: 'image', asset: persona.portrait, ...circle, instead: face.ops },
      // The colour tells whose curve it is.
      { op: 'rect', ...circle, stroke: colour, strokeWidth: 3 },
    ],
    size / PORTRAIT,
  );
}

function drawAbout(sheet: Sheet, persona: Persona, colour: string, x: number, w: number): number {
  const { theme, words } = sheet.pen;
  const at = { x, y: PADDING, bounds: { x: 0, y: 0, w: PORTRAIT, h: PORTRAIT } };
  sheet.add({ op: 'group', kind: 'header', ...at, ops: drawPortrait(persona, colour, PORTRAIT, sheet.pen) });

  const textX = x + PORTRAIT + GAP;
  const textWidth = w - PORTRAIT - GAP;
  let y = PADDING;
  const line = (text: string | undefined, role: 'name' | 'body' | 'meta', fill: string, gap: number) => {
    if (!text?.trim()) return;
    y += gap;
    y += sheet.text(text, role, { x: textX, y, w: textWidth, hug: true }, fill).h;
  };
  line(persona.name, 'name', theme.ink, 0);
  line(persona.role, 'body', theme.muted, 0);
  const basis = persona.basis === 'researched' ? words.researched : words.assumed;
  y += 4;
  sheet.icon(persona.basis === 'researched' ? 'validated' : 'assumption', textX, y + 1.5, 13, theme.muted);
  y += sheet.text(basis, 'meta', { x: textX + 18, y, w: textWidth - 18 }, theme.muted).h;
  if (persona.quote?.trim()) {
    y += 8;
    y += drawQuote(sheet, persona.quote, colour, { x: textX, y, w: textWidth });
  }
  return Math.max(y, PADDING + PORTRAIT);
}

interface TraitList {
  readonly title: string;
  readonly items: readonly string[];
}

function drawLists(
  sheet: Sheet,
  lists: readonly TraitList[],
  place: { x: number; y: number; w: number; columns: number },
): number {
  const { theme } = sheet.pen;
  const w = (place.w - (place.columns - 1) * GAP) / place.columns;
  let top = place.y;
  let bottom = place.y;
  lists.forEach(({ title, items }, i) => {
    const column = i % place.columns;
    if (column === 0 && i > 0) top = bottom + 12;
    const x = place.x + column * (w + GAP);
    let y = top;
    y += sheet.text(title, 'metaStrong', { x, y, w }, theme.ink).h + 4;
    for (const item of items) {
      if (item.trim() === '') continue;
      sheet.add({ op: 'rect', x: x + 1, y: y + 6.5, w: 4, h: 4, radius: 2, fill: theme.control });
      y += sheet.text(item, 'meta', { x: x + 12, y, w: w - 12, hug: true }, theme.muted).h + 3;
    }
    bottom = Math.max(bottom, y - 3);
  });
  return bottom;
}
