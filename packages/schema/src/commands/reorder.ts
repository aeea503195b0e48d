import type { Change } from '../changes.ts';
import type { Placement } from '../order.ts';

/** The changes that give siblings the new keys that `placeAt` asked for. */
export function reorder(
  collection: 'stages' | 'steps' | 'lanes' | 'cards' | 'personas',
  moved: Placement['moved'],
): Change[] {
  return moved.map(({ id, order }) => ({ op: 'set', in: collection, id, fields: { order } }) as Change);
}
