import type { Change } from '../changes.ts';
import { applyChanges } from '../changes.ts';
import { connectionsFormNoCycle } from '../invariants/connectionsFormNoCycle.ts';
import type { Connection } from '../records/connection.ts';
import type { Command } from './command.ts';

/**
 * Joins two cards. A connection that would close a cycle is made a loop; one that is there already, or from a card to
 * itself, isn't made.
 */
export const addConnection: Command<Pick<Connection, 'id' | 'fromCardId' | 'toCardId'> & Partial<Connection>> = (
  map,
  args,
) => {
  const record: Connection = { kind: 'flow', ...args };
  const { fromCardId, toCardId } = record;
  const exist = Object.hasOwn(map.cards, fromCardId) && Object.hasOwn(map.cards, toCardId);
  const known = Object.values(map.connections).some(
    (other) => other.fromCardId === fromCardId && other.toCardId === toCardId,
  );
  if (!exist || known || fromCardId === toCardId) return [];
  const put: Change = { op: 'put', in: 'connections', record };
  const closesCycle = [...connectionsFormNoCycle.check(applyChanges(map, [put]))].length > 0;
  return [closesCycle ? { ...put, record: { ...record, kind: 'loop' } } : put];
};
