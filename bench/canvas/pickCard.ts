import type { BenchMap } from './benchMap.ts';
import type { Point } from './CanvasPage.ts';
import type { ReferenceCard } from './referenceCard.ts';

/** The card whose middle is nearest to a point of the map. No point of a curve: those go up and down only. */
export function cardAt({ cards }: BenchMap, { x, y }: Point): ReferenceCard {
  const distance = (card: ReferenceCard) => Math.hypot(card.x + card.w / 2 - x, card.y + card.h / 2 - y);
  const [first, ...others] = cards.filter(({ w }) => w > 100);
  if (!first) throw new Error('The map has no cards.');
  return others.reduce((best, card) => (distance(card) < distance(best) ? card : best), first);
}
