import { faultInConnection } from '../faultInConnection.ts';
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
  const fault = faultInConnection(map, record);
  if (fault !== undefined && fault !== 'cycle') return [];
  return [{ op: 'put', in: 'connections', record: fault === 'cycle' ? { ...record, kind: 'loop' } : record }];
};
