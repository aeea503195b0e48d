import { changedFields } from '../changes.ts';
import { faultInConnection } from '../faultInConnection.ts';
import type { Connection } from '../records/connection.ts';
import type { Command } from './command.ts';

/**
 * Gives a connection another kind, or other ends. With ends that close a cycle it becomes a loop; a kind that would close
 * one isn't taken, nor are ends that can't be joined.
 */
export const changeConnection: Command<{
  id: string;
  fields: Partial<Pick<Connection, 'kind' | 'fromCardId' | 'toCardId'>>;
}> = (map, { id, fields }) => {
  const before = Object.hasOwn(map.connections, id) ? map.connections[id] : undefined;
  if (!before) return [];
  const after: Connection = { ...before, ...fields };
  const fault = faultInConnection(map, after);
  if (fault === 'cycle' && fields.kind === undefined) after.kind = 'loop';
  else if (fault !== undefined) return [];
  const changed = changedFields(before, after);
  return changed ? [{ op: 'set', in: 'connections', id, fields: changed }] : [];
};
