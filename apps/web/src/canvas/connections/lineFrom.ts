import type { Box, MapLayout } from '@milepost/drawing';
import { boxOf } from '../viewport/cardIndex.ts';

/** Px by which a line between cards of one column bends out. */
const BEND = 56;

/** The box of a card or of a face on a curve; undefined where it isn't drawn. */
export function boxOfCard({ cardById, pointById }: MapLayout, cardId: string): Box | undefined {
  const point = pointById.get(cardId);
  return cardById.get(cardId) ?? (point && boxOf({ point }));
}

/** SVG path data of a line from the side of a card that is nearer to a point, to that point. */
export function lineFrom(box: Box, end: 'from' | 'to', x: number, y: number): string {
  const isRight = end === 'from' ? x >= box.x + box.w / 2 : x > box.x + box.w;
  const start = { x: isRight ? box.x + box.w : box.x, y: box.y + box.h / 2 };
  const bend = Math.max(24, Math.abs(x - start.x) / 2) * (isRight ? 1 : -1);
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${x - bend} ${y} ${x} ${y}`;
}

/** SVG path data of a line from the side of a card to that of another. */
export function lineBetween(from: Box, to: Box, end: 'from' | 'to'): string {
  const y = to.y + to.h / 2;
  const areBeside = to.x < from.x + from.w && to.x + to.w > from.x;
  if (!areBeside) return lineFrom(from, end, to.x > from.x ? to.x : to.x + to.w, y);
  // One beneath the other: out and in at the right.
  const [right, toRight, startY] = [from.x + from.w, to.x + to.w, from.y + from.h / 2];
  return `M${right} ${startY}C${right + BEND} ${startY} ${toRight + BEND} ${y} ${toRight} ${y}`;
}
