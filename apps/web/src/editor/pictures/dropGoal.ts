import { lanesOf } from '@milepost/schema';
import type { EditorState } from '../../store/editorState.ts';
import type { Target } from '../../store/mode.ts';
import { targetAt } from '../moving/targetAt.ts';
import type { PictureGoal } from './goal.ts';

/** As if a card for a picture came from the palette. */
export const CARGO = { kind: 'new-card', cardKind: 'image' } as const;

/** Where pictures would go if they were let go at a point of the layout, and what is tinted there meanwhile. */
export function dropGoal(
  { map, layout }: EditorState,
  { x, y }: { readonly x: number; readonly y: number },
  count: number,
): { readonly goal: PictureGoal | undefined; readonly target: Target | undefined } {
  const over = layout.cards.find((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);
  const target = targetAt(map, layout, CARGO, x, y);
  if (target?.kind !== 'cell') return { goal: undefined, target: undefined };
  const { laneId, stepId, index } = target;
  if (count === 1 && over?.card.kind === 'image') return { goal: { kind: 'card', id: over.id }, target };
  if (map.lanes[laneId]?.kind === 'images') return { goal: { kind: 'cell', laneId, stepId, index }, target };
  // What goes into another lane is shown there.
  const lane = lanesOf(map).find(({ kind, visible, collapsed }) => kind === 'images' && visible && !collapsed);
  const box = lane && layout.lanes.find(({ id }) => id === lane.id);
  return { goal: { kind: 'cell', laneId, stepId }, target: box && targetAt(map, layout, CARGO, x, box.y + box.h) };
}
