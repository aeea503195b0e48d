import type { Card } from '@milepost/schema';
import type { CardBox, CardContent } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import { layoutCard } from './layoutCard.ts';
import { type Column, lastCovered } from './layoutColumns.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import type { ResolvedOptions } from './layoutOptions.ts';

export interface Placing {
  readonly columns: readonly Column[];
  readonly options: ResolvedOptions;
  readonly contextOf: (cardId: string) => CardContext;
  readonly memo: LayoutMemo;
  /** Cards of the layout before that were made in the same way. */
  readonly before: ReadonlyMap<string, CardBox> | undefined;
}

/**
 * Stacks a lane's cards, column by column from the left, in the order of their cells. A card over several columns lies
 * beneath whatever any of them holds so far, and what comes later lies beneath it, so that nothing overlaps.
 *
 * @param cells the cards of each column, in their order.
 * @returns the cards in that order, and the height of the tallest stack from `top` on.
 */
export function placeCards(
  cells: readonly (readonly Card[])[],
  top: number,
  placing: Placing,
): { cards: CardBox[]; h: number } {
  const { columns, options } = placing;
  const { cardGap, cellPadding } = options.measures;
  const filled = columns.map(() => 0);
  const cards: CardBox[] = [];
  cells.forEach((cell, from) => {
    for (const card of cell) {
      const to = lastCovered(columns, from, card.span);
      const first = columns[from];
      const last = columns[to];
      if (!first || !last) continue;
      const x = first.x + cellPadding;
      const w = last.x + last.w - cellPadding - x;
      let y = 0;
      for (let column = from; column <= to; column++) y = Math.max(y, filled[column] ?? 0);
      const box = cardBox(card, { x, y: top + y, w, from, to }, placing);
      for (let column = from; column <= to; column++) filled[column] = y + box.h + cardGap;
      cards.push(box);
    }
  });
  return { cards, h: Math.max(0, Math.max(0, ...filled) - cardGap) };
}

function cardBox(
  card: Card,
  place: { x: number; y: number; w: number; from: number; to: number },
  { options, contextOf, memo, before }: Placing,
): CardBox {
  const context = contextOf(card.id);
  const old = before?.get(card.id);
  const usable = old !== undefined && old.card === card && old.w === place.w && old.contextKey === context.key;
  const content: CardContent = usable ? old.content : layoutCard(card, place.w, context, options, memo.measure);
  if (usable && old.x === place.x && old.y === place.y && old.from === place.from && old.to === place.to) return old;
  return { id: card.id, card, ...place, h: content.h, content, contextKey: context.key };
}
