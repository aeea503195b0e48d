import type { Change } from '../changes.ts';
import type { Card } from '../records/card.ts';
import { addCard } from './addCard.ts';
import type { Command } from './command.ts';

/**
 * Sets how a persona feels at a step, -1..1: moves the curve's point there, or adds one when the curve has none yet.
 * `id` is the new point's.
 */
export const setEmotion: Command<{
  id: string;
  laneId: string;
  stepId: string;
  score: number;
  personaId?: string;
  variant?: 'as-is' | 'to-be';
}> = (map, { id, laneId, stepId, score, personaId, variant = 'as-is' }) => {
  if (!Object.hasOwn(map.lanes, laneId) || map.lanes[laneId]?.kind !== 'emotions') return [];
  // JSON has no -0, so neither has a map.
  const bounded = Math.max(-1, Math.min(1, score)) || 0;
  const onCurve = (card: Card) =>
    card.kind === 'emotion' &&
    card.laneId === laneId &&
    card.stepId === stepId &&
    card.personaId === personaId &&
    card.variant === variant;
  const point = Object.values(map.cards).find(onCurve);
  if (point) return [{ op: 'set', in: 'cards', id: point.id, fields: { score: bounded } } satisfies Change];
  const fields = { score: bounded, variant, ...(personaId ? { personaId } : {}) };
  return addCard(map, { id, laneId, stepId, fields });
};
