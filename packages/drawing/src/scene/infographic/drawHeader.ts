import { inOrder, type JourneyMap, type Persona } from '@milepost/schema';
import { formatDay } from '../../layout/formatDay.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { scaleOps } from '../scaleOps.ts';
import { drawPersona, hasLists, personaPanel } from './drawPersona.ts';
import { BETWEEN, type Part, type Pen, placed, Sheet } from './sheet.ts';

const GAP = 40;
/** Narrower than this, everything stands beneath each other. */
const WIDE = 860;
const PERSONA_MIN = 420;
const BARE_PERSONA_MIN = 280;
/** How many times its usual size a leading title may have beside a persona. */
const TITLE_SCALES = [1.4, 1.3, 1.2, 1.1];

/**
 * The head of an infographic, `w` px wide: persona, title with scenario, and what kind of map it is and since when.
 *
 * @param leading whether the title may grow into the room beside a persona. Where the head is scrolled, it may not.
 */
export function drawHeader(map: JourneyMap, w: number, date: string | undefined, pen: Pen, leading = false): Part {
  const personas = shownPersonas(map);
  if (w < WIDE) {
    const title = drawTitle(map, w, pen);
    const about = drawAbout(map, date, w, 'start', pen);
    const grid = drawPersonas(map, w, pen);
    return stack([title, about, grid], w, 16);
  }
  const aboutWidth = Math.max(180, Math.min(300, w * 0.17));
  const about = drawAbout(map, date, aboutWidth, 'end', pen);
  const only = personas[0]?.persona;
  if (only && personas.length === 1) {
    // Persona, title, map: three blocks on one line, middles aligned.
    const personaWidth = hasLists(only) ? Math.max(PERSONA_MIN, w * 0.42) : Math.max(BARE_PERSONA_MIN, w * 0.26);
    const persona = drawPersonas(map, personaWidth, pen);
    const titleWidth = w - personaWidth - aboutWidth - 2 * GAP;
    const room = { w: titleWidth, h: Math.max(persona.h, about.h) };
    const title = leading ? drawTitleInto(map, room, pen) : drawTitle(map, titleWidth, pen);
    const h = Math.max(persona.h, title.h, about.h);
    return {
      h,
      ops: [
        placed(persona, 0, (h - persona.h) / 2, personaWidth, 'header'),
        placed(title, personaWidth + GAP, (h - title.h) / 2, titleWidth, 'header'),
        placed(about, w - aboutWidth, (h - about.h) / 2, aboutWidth, 'header'),
      ],
    };
  }
  const titleWidth = w - aboutWidth - GAP;
  const title = drawTitle(map, titleWidth, pen);
  const top = Math.max(title.h, about.h);
  const ops = [
    placed(title, 0, (top - title.h) / 2, titleWidth, 'header'),
    placed(about, w - aboutWidth, (top - about.h) / 2, aboutWidth, 'header'),
  ];
  if (personas.length === 0) return { h: top, ops };
  const grid = drawPersonas(map, w, pen);
  return { h: top + 20 + grid.h, ops: [...ops, placed(grid, 0, top + 20, w, 'header')] };
}

function stack(parts: readonly Part[], w: number, gap: number): Part {
  let y = 0;
  const ops = parts
    .filter(({ h }) => h > 0)
    .map((part) => {
      const op = placed(part, 0, y, w, 'header');
      y += part.h + gap;
      return op;
    });
  return { h: Math.max(0, y - gap), ops };
}

/** The title as large as it may be in a place, up to a bound, since it leads; at its usual size where that is too high. */
function drawTitleInto(map: JourneyMap, { w, h }: { readonly w: number; readonly h: number }, pen: Pen): Part {
  for (const k of TITLE_SCALES) {
    const title = drawTitle(map, w / k, pen);
    if (title.h * k <= h) return { h: title.h * k, ops: scaleOps(title.ops, k) };
  }
  return drawTitle(map, w, pen);
}

function drawTitle({ map }: JourneyMap, w: number, pen: Pen): Part {
  const { theme, words } = pen;
  const sheet = new Sheet(pen);
  let y = sheet.text(map.title.trim() || words.untitled, 'title', { x: 0, y: 0, w }, theme.ink).h;
  if (map.scenario?.trim()) {
    y += 8;
    y += sheet.text(map.scenario, 'scenario', { x: 0, y, w }, theme.muted).h;
  }
  if (map.goal?.trim()) {
    y += 8;
    sheet.icon('goal', 0, y + 1, 16, theme.accent);
    y += sheet.text(map.goal, 'strong', { x: 24, y, w: w - 24 }, theme.ink).h;
  }
  return { h: y, ops: sheet.ops };
}

/** Current or future, date, owner, review, tags. */
function drawAbout({ map }: JourneyMap, date: string | undefined, w: number, align: 'start' | 'end', pen: Pen): Part {
  const { theme, words, locale } = pen;
  const sheet = new Sheet(pen);
  const state = map.state === 'current' ? words.currentState : words.futureState;
  const badge = sheet.text(state, 'strong', { x: 14, y: 5, w: w - 28, hug: true }, theme.canvas);
  const badgeWidth = badge.w + 28;
  const badgeX = align === 'end' ? w - badgeWidth : 0;
  const moved = sheet.ops.splice(0).map((op) => (op.op === 'text' ? { ...op, x: op.x + badgeX } : op));
  // Filled for what is, outlined for what is meant to be: not by words alone.
  const current = map.state === 'current';
  sheet.add({
    op: 'rect',
    x: badgeX + 1,
    y: 1,
    w: badgeWidth - 2,
    h: badge.h + 8,
    radius: 13,
    ...(current ? { fill: theme.ink } : {}),
    stroke: theme.ink,
    strokeWidth: 2,
  });
  sheet.add(...moved.map((op) => (op.op === 'text' && !current ? { ...op, fill: theme.ink } : op)));
  let y = badge.h + 10 + 8;
  const asOf = date ? words.asOf(formatDay(date, locale)) : '';
  const reviewBy = map.reviewBy ? words.reviewBy(formatDay(map.reviewBy, locale)) : '';
  const days = [asOf, reviewBy].filter(Boolean).join(BETWEEN);
  const lines = [
    ...(pen.measure(days, typeScale.body) <= w ? [days] : [asOf, reviewBy]),
    map.owner?.trim() && words.ownedBy(map.owner),
    map.tags?.filter((tag) => tag.trim() !== '').join(BETWEEN),
  ];
  for (const line of lines) {
    if (!line) continue;
    y += sheet.text(line, 'body', { x: 0, y, w, align }, theme.muted).h + 2;
  }
  return { h: y - 2, ops: sheet.ops };
}

/** The personas that aren't hidden, each with its place among all, by which it has its colour. */
function shownPersonas({ personas }: JourneyMap): Array<{ persona: Persona; index: number }> {
  const all = inOrder(personas).map((persona, index) => ({ persona, index }));
  return all.filter(({ persona }) => !persona.hidden);
}

/** All personas in a grid, as many in a row as read well. */
function drawPersonas(map: JourneyMap, w: number, pen: Pen): Part {
  const personas = shownPersonas(map);
  if (personas.length === 0) return { h: 0, ops: [] };
  const gap = 16;
  const columns = Math.max(1, Math.min(personas.length, Math.floor((w + gap) / (PERSONA_MIN + gap))));
  const cell = (w - (columns - 1) * gap) / columns;
  const ops: Part['ops'][number][] = [];
  let y = 0;
  for (let start = 0; start < personas.length; start += columns) {
    const row = personas
      .slice(start, start + columns)
      .map(({ persona, index }) => drawPersona(persona, index, cell, pen));
    const h = Math.max(...row.map((part) => part.h));
    row.forEach((part, i) => {
      const panel = { h, ops: [personaPanel(cell, h, pen.theme), ...part.ops] };
      ops.push(placed(panel, i * (cell + gap), y, cell, 'header'));
    });
    y += h + gap;
  }
  return { h: y - gap, ops };
}
