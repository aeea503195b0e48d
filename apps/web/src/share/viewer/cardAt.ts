import type { Box, MapLayout } from '@milepost/drawing';

/** The place of a card, or of a point of a curve, in the layout. */
export function boxOfCard(layout: MapLayout, id: string): Box | undefined {
  const card = layout.cardById.get(id);
  if (card) return card;
  const point = layout.pointById.get(id);
  return point && { x: point.x - point.r, y: point.y - point.r, w: 2 * point.r, h: 2 * point.r };
}

/** The card, or the point of a curve, at a place in the layout. */
export function cardAt(layout: MapLayout, { x, y }: { x: number; y: number }): string | undefined {
  for (const [id, point] of layout.pointById) {
    if (Math.hypot(point.x - x, point.y - y) <= point.r + 4) return id;
  }
  // What was drawn last lies on top.
  return layout.cards.findLast((card) => x >= card.x && x <= card.x + card.w && y >= card.y && y <= card.y + card.h)
    ?.id;
}
