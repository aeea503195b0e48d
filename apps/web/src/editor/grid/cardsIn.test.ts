import { applyChanges, type JourneyMap, lanesOf, stepsOf } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import { expect, it } from 'vitest';
import { cardsIn } from './cardsIn.ts';

/** Every cell, as it is when nobody knows where the map comes from. */
function everyCell(map: JourneyMap): string[][] {
  const unknown = { ...map, cards: { ...map.cards } };
  return cellsOf(unknown);
}

function cellsOf(map: JourneyMap): string[][] {
  return lanesOf(map).flatMap(({ id }) => stepsOf(map).map((step) => cardsIn(map, id, step.id).map((card) => card.id)));
}

it('finds the cards of a cell after each change as it would by sorting all of them', () => {
  let map = largeMap(60);
  expect(cellsOf(map)).toEqual(everyCell(map));
  const [first, second, third] = Object.values(map.cards).filter(({ kind }) => kind === 'touchpoint');
  if (!first || !second || !third) throw new Error('too few cards');
  const steps: Parameters<typeof applyChanges>[1][] = [
    [{ op: 'set', in: 'cards', id: first.id, fields: { title: 'Asks a friend' } }],
    [{ op: 'set', in: 'cards', id: first.id, fields: { stepId: second.stepId } }],
    [{ op: 'set', in: 'cards', id: first.id, fields: { order: 'zz' } }],
    [
      { op: 'remove', in: 'cards', id: second.id },
      { op: 'put', in: 'cards', record: { ...third, id: 'new', order: 'a' } },
    ],
    [{ op: 'remove', in: 'cards', id: 'new' }],
  ];
  for (const changes of steps) {
    map = applyChanges(map, changes);
    expect(cellsOf(map)).toEqual(everyCell(map));
    for (const { id, laneId, stepId } of Object.values(map.cards)) {
      expect(cardsIn(map, laneId, stepId).find((card) => card.id === id)).toBe(map.cards[id]);
    }
  }
});
