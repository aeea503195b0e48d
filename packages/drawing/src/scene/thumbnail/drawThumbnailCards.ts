import type { Card } from '@milepost/schema';
import { mainText } from '@milepost/schema';
import { type Column, lastCovered } from '../../layout/layoutColumns.ts';
import { cardColours } from '../../theme/cardColours.ts';
import type { CardColours, Theme } from '../../theme/theme.ts';
import type { Op } from '../ops.ts';

const GAP = 3;
const BAR = 3;
const LINE = { thickness: 2.5, pitch: 6, units: 22 };

/** A card and its place from the top in its columns. */
interface Slot {
  readonly card: Card;
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Stacks a lane's cards as the layout does, all of one height: how many are on top of each other, up to a few. */
export function stackCards(
  cells: readonly (readonly Card[])[],
  columns: readonly Column[],
  most: number,
): { slots: Slot[]; high: number } {
  const filled = cells.map(() => 0);
  const slots = cells.flatMap((cell, from) =>
    cell.flatMap((card): Slot[] => {
      const to = lastCovered(columns, from, card.span);
      const place = Math.max(...filled.slice(from, to + 1));
      if (place >= most) return [];
      filled.fill(place + 1, from, to + 1);
      return [{ card, place, from, to }];
    }),
  );
  return { slots, high: Math.max(0, ...filled) };
}

/** The cards of a lane as blocks in the colours of their kinds, with strokes for their words. */
export function drawThumbnailCards(
  slots: readonly Slot[],
  columns: readonly Column[],
  { y, h }: { readonly y: number; readonly h: number },
  theme: Theme,
): Op[] {
  return slots.flatMap(({ card, place, from, to }): Op[] => {
    const first = columns[from];
    const last = columns[to];
    if (!first || !last) return [];
    const padding = Math.min(5, first.w * 0.08);
    const x = first.x + padding;
    const w = Math.max(1, last.x + last.w - x - padding - (last.w > 20 ? 2 : 0));
    return block(card, { x, y: y + place * h + GAP / 2, w, h: Math.max(1, h - GAP) }, theme);
  });
}

function block(card: Card, box: { x: number; y: number; w: number; h: number }, theme: Theme): Op[] {
  const colours = cardColours(theme, card);
  const { x, y, w, h } = box;
  const radius = Math.min(4, w / 3, h / 3);
  const decisive = card.kind === 'touchpoint' && card.momentOfTruth === true;
  const ops: Op[] = [{ op: 'rect', ...box, radius, fill: colours.ground }];
  if (w < 14) return [{ op: 'rect', ...box, radius, fill: card.kind === 'touchpoint' ? colours.muted : colours.bar }];
  if (card.kind === 'image' && card.asset !== undefined) {
    const instead: Op[] = [
      { op: 'rect', ...box, radius, fill: colours.ground },
      { op: 'rect', x: x + 3, y: y + 3, w: w - 6, h: Math.max(0, h - 6), radius: 2, fill: colours.chip },
    ];
    return [{ op: 'image', asset: card.asset, ...box, radius, instead }];
  }
  const edge = `M${x + BAR} ${y}H${x + radius}A${radius} ${radius} 0 0 0 ${x} ${y + radius}V${y + h - radius}A${radius} ${radius} 0 0 0 ${x + radius} ${y + h}H${x + BAR}Z`;
  ops.push({ op: 'path', d: edge, fill: colours.bar });
  ops.push(...strokes(card, { x: x + BAR + 5, y, w: w - BAR - 10, h }, colours));
  if (decisive) {
    const border = { x: x + 0.75, y: y + 0.75, w: w - 1.5, h: h - 1.5, radius };
    ops.push({ op: 'rect', ...border, stroke: theme.ink, strokeWidth: 2 });
  }
  return ops;
}

/** About as many lines as the card's words have, the first stronger where it is a title. */
function strokes(card: Card, room: { x: number; y: number; w: number; h: number }, colours: CardColours): Op[] {
  if (room.w < 10) return [];
  const units = Math.max(6, mainText(card).length);
  const wanted = card.kind === 'metric' ? 2 : Math.ceil(units / LINE.units);
  const lines = Math.max(1, Math.min(wanted, Math.floor((room.h - 3) / LINE.pitch), 3));
  const top = room.y + (room.h - (lines - 1) * LINE.pitch - LINE.thickness) / 2;
  return Array.from({ length: lines }, (_, line): Op => {
    const strong = line === 0 && (card.kind === 'touchpoint' || card.kind === 'metric');
    const thick = strong ? LINE.thickness + 1 : LINE.thickness;
    const share = card.kind === 'metric' && line === 0 ? 0.35 : Math.min(1, units / LINE.units - line);
    return {
      op: 'rect',
      x: room.x,
      y: top + line * LINE.pitch - (thick - LINE.thickness) / 2,
      w: room.w * Math.max(0.3, share),
      h: thick,
      radius: thick / 2,
      fill: strong ? colours.text : colours.muted,
      opacity: strong ? 0.85 : 0.45,
    };
  });
}
