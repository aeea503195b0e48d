import type { Change } from '../changes.ts';
import { applyChanges } from '../changes.ts';
import { placeAt } from '../order.ts';
import { cardsOfCell } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Puts a copy of each card right below it. `ids` pairs a card's id with the id of its copy. */
export const duplicateCards: Command<{ ids: ReadonlyArray<readonly [from: string, to: string]> }> = (map, { ids }) => {
  const changes: Change[] = [];
  let current = map;
  for (const [from, to] of ids) {
    const card = Object.hasOwn(current.cards, from) ? current.cards[from] : undefined;
    if (!card) continue;
    const cell = cardsOfCell(current, card.laneId, card.stepId);
    const { orders, moved } = placeAt(cell, cell.findIndex(({ id }) => id === from) + 1, 1);
    const added: Change[] = [
      ...reorder('cards', moved),
      { op: 'put', in: 'cards', record: { ...card, id: to, order: orders[0] as string } },
    ];
    changes.push(...added);
    current = applyChanges(current, added);
  }
  return changes;
};
