import type { Change } from '../changes.ts';
import { applyChanges } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import { stepsOf } from '../timeline.ts';
import type { Command } from './command.ts';
import { moveCards } from './moveCards.ts';

/**
 * Moves several cards into a lane, into a step, or both; what isn't said stays as it is for each. They come to the end of
 * their new cells, in the order in which they are read. Cards that the lane can't take stay where they are.
 */
export const putCards: Command<{ ids: readonly string[]; laneId?: string; stepId?: string }> = (map, args) => {
  const chosen = new Set(args.ids);
  const column = new Map(stepsOf(map).map(({ id }, index) => [id, index]));
  const cards = inOrder(map.cards)
    .filter(({ id }) => chosen.has(id))
    .sort((a, b) => (column.get(a.stepId) ?? 0) - (column.get(b.stepId) ?? 0));
  const parties = new Map<string, { laneId: string; stepId: string; ids: string[] }>();
  for (const { id, laneId, stepId } of cards) {
    const to = { laneId: args.laneId ?? laneId, stepId: args.stepId ?? stepId };
    if (to.laneId === laneId && to.stepId === stepId) continue;
    const key = `${to.laneId} ${to.stepId}`;
    const party = parties.get(key) ?? { ...to, ids: [] };
    party.ids.push(id);
    parties.set(key, party);
  }
  const changes: Change[] = [];
  let current = map;
  for (const party of parties.values()) {
    const moved = moveCards(current, party);
    changes.push(...moved);
    current = applyChanges(current, moved);
  }
  return changes;
};
