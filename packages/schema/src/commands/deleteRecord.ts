import type { Change } from '../changes.ts';
import type { Command } from './command.ts';

/** Deletes a connection, or a piece of evidence together with the references to it. */
export const deleteRecord: Command<{ in: 'connections' | 'evidence'; id: string }> = (map, args) => {
  if (!Object.hasOwn(map[args.in], args.id)) return [];
  const citing =
    args.in === 'evidence' ? Object.values(map.cards).filter((card) => card.evidenceIds?.includes(args.id)) : [];
  return [
    ...citing.map((card): Change => {
      const evidenceIds = card.evidenceIds?.filter((id) => id !== args.id) ?? [];
      return { op: 'set', in: 'cards', id: card.id, fields: { evidenceIds } };
    }),
    { op: 'remove', ...args },
  ];
};
