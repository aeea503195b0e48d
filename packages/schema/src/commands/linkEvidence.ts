import { LIMITS } from '../limits.ts';
import type { Command } from './command.ts';

/** Links a piece of evidence to cards, or takes the link away. A card that has as many as it may is left alone. */
export const linkEvidence: Command<{ ids: readonly string[]; evidenceId: string; isLinked: boolean }> = (map, args) => {
  const { ids, evidenceId, isLinked } = args;
  if (!Object.hasOwn(map.evidence, evidenceId)) return [];
  return [...new Set(ids)].flatMap((id) => {
    const before = Object.hasOwn(map.cards, id) ? (map.cards[id]?.evidenceIds ?? []) : undefined;
    if (!before || before.includes(evidenceId) === isLinked) return [];
    const after = isLinked ? [...before, evidenceId] : before.filter((other) => other !== evidenceId);
    if (after.length > LIMITS.listLength) return [];
    return [{ op: 'set' as const, in: 'cards' as const, id, fields: { evidenceIds: after.length > 0 ? after : null } }];
  });
};
