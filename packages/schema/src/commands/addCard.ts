import { placeAt } from '../order.ts';
import type { Card, CardKind } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import { cardsOfCell } from '../timeline.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

type Blank<K extends CardKind> = Omit<Extract<Card, { kind: K }>, 'id' | 'laneId' | 'stepId' | 'order' | 'span'>;

/** What a card of each kind holds before anything is written on it. */
export const BLANKS: { [K in CardKind]: Blank<K> } = {
  touchpoint: { kind: 'touchpoint', title: '' },
  note: { kind: 'note', text: '' },
  quote: { kind: 'quote', text: '' },
  pain: { kind: 'pain', text: '' },
  opportunity: { kind: 'opportunity', text: '' },
  metric: { kind: 'metric', title: '' },
  emotion: { kind: 'emotion', variant: 'as-is', score: 0 },
  image: { kind: 'image' },
};

/** A card of a kind with nothing on it yet. */
export function blankCard(kind: CardKind, place: Pick<Card, 'id' | 'laneId' | 'stepId' | 'order'>): Card {
  return { ...place, span: 1, ...BLANKS[kind] } as Card;
}

/**
 * Puts a card into the cell of a lane and a step, of the kind that the lane takes, at `index` from the cell's top (at
 * its end when absent). `fields` are set on the blank card.
 */
export const addCard: Command<{
  id: string;
  laneId: string;
  stepId: string;
  index?: number;
  fields?: Record<string, unknown>;
}> = (map, { id, laneId, stepId, index, fields }) => {
  const lane = Object.hasOwn(map.lanes, laneId) ? map.lanes[laneId] : undefined;
  const kind = lane && CARD_KIND_OF_LANE[lane.kind];
  if (!lane || !kind || !Object.hasOwn(map.steps, stepId)) return [];
  const cell = cardsOfCell(map, laneId, stepId);
  const { orders, moved } = placeAt(cell, index ?? cell.length, 1);
  const record = { ...blankCard(kind, { id, laneId, stepId, order: orders[0] as string }), ...fields } as Card;
  if (record.kind === 'emotion' && record.personaId === undefined && lane.personaId) record.personaId = lane.personaId;
  return [...reorder('cards', moved), { op: 'put', in: 'cards', record }];
};
