import { layoutMap } from '@milepost/drawing';
import { largeMap } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import { plainMeasure } from '../../editor/testing/TestEditor.ts';
import { boxOf, cardIndex, idOf } from './cardIndex.ts';

const layout = layoutMap(largeMap(600), {}, plainMeasure);
const index = cardIndex(layout);

describe('the index of a layout', () => {
  it('finds every card and point at its own place', () => {
    for (const card of layout.cards) expect(idOf(index.at(card.x + 3, card.y + 3)!)).toBe(card.id);
    for (const point of layout.pointById.values()) expect(idOf(index.at(point.x, point.y)!)).toBe(point.cardId);
    expect(index.at(-10, -10)).toBeUndefined();
  });

  it('finds what touches a rectangle, as looking at everything would', () => {
    const rect = { x: 900, y: 300, w: 1700, h: 800 };
    const touching = (box: { x: number; y: number; w: number; h: number }) =>
      box.x <= rect.x + rect.w && box.x + box.w >= rect.x && box.y <= rect.y + rect.h && box.y + box.h >= rect.y;
    const expected = [
      ...layout.cards.filter(touching).map(({ id }) => id),
      ...[...layout.pointById.values()].filter((point) => touching(boxOf({ point }))).map(({ cardId }) => cardId),
    ];
    expect(index.within(rect).map(idOf).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(20);
  });
});
