import type { Change } from '../changes.ts';
import type { Command } from './command.ts';
import { removeCards } from './removeCards.ts';

/** Deletes a persona with the points of its emotion curves. Lanes that were its own stay, as everybody's. */
export const deletePersona: Command<{ id: string }> = (map, { id }) => {
  if (!Object.hasOwn(map.personas, id)) return [];
  const lanes = Object.values(map.lanes).filter((lane) => lane.personaId === id);
  return [
    ...removeCards(map, (card) => card.kind === 'emotion' && card.personaId === id),
    ...lanes.map((lane): Change => ({ op: 'set', in: 'lanes', id: lane.id, fields: { personaId: null } })),
    { op: 'remove', in: 'personas', id },
  ];
};
