import type { MapLayout } from '@milepost/drawing';
import type { Deck } from './deck.ts';

/** From where to where along the whole timeline (0..1) a place of the deck reaches: title and whole map reach over all. */
export function shareOf(
  layout: MapLayout,
  { stages }: Pick<Deck, 'stages'>,
  at: number,
): readonly [from: number, to: number] {
  const id = stages[at - 1]?.stage.id;
  const box = layout.stages.find((stage) => stage.id === id);
  const first = layout.stages[0];
  const last = layout.stages.at(-1);
  if (!box || !first || !last) return [0, 1];
  const w = last.x + last.w - first.x;
  return [(box.x - first.x) / w, (box.x + box.w - first.x) / w];
}
