import type { SetFields } from '../changes.ts';
import { changedFields } from '../changes.ts';
import { cardKinds } from '../records/card.ts';
import type { Command } from './command.ts';

type CardFields = Extract<SetFields, { in: 'cards' }>['fields'];

/**
 * Sets fields of several cards, all to the same. A field set to null is taken away. Cards of a kind that doesn't have all
 * of them are left alone.
 */
export const setCards: Command<{ ids: readonly string[]; fields: CardFields }> = (map, { ids, fields }) =>
  [...new Set(ids)].flatMap((id) => {
    const card = Object.hasOwn(map.cards, id) ? map.cards[id] : undefined;
    if (!card || !Object.keys(fields).every((field) => Object.hasOwn(cardKinds[card.kind].shape, field))) return [];
    const after: Record<string, unknown> = { ...card };
    for (const [field, value] of Object.entries(fields)) {
      if (value === null) delete after[field];
      else after[field] = value;
    }
    const changed = changedFields(card, after);
    return changed ? [{ op: 'set' as const, in: 'cards' as const, id, fields: changed as CardFields }] : [];
  });
