import type { Connection } from '../records/connection.ts';
import type { Invariant } from './invariant.ts';

/**
 * M7: connections other than loops form no cycle. Repair: taken in the order of their ids, the one that closes a cycle
 * becomes a loop.
 */
export const connectionsFormNoCycle: Invariant = {
  rule: 'M7',
  *check(map) {
    for (const { id } of closing(map.connections)) {
      yield { path: `connections.${id}`, message: 'closes a cycle; going back is a connection of kind "loop"' };
    }
  },
  repair(map) {
    const loops = closing(map.connections);
    if (loops.length === 0) return map;
    const connections = { ...map.connections };
    for (const connection of loops) connections[connection.id] = { ...connection, kind: 'loop' };
    return { ...map, connections };
  },
};

/** The connections that close a cycle when they are added one after the other in the order of their ids. */
function closing(connections: Record<string, Connection>): Connection[] {
  const sorted = Object.values(connections)
    .filter((connection) => connection.kind !== 'loop')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!hasCycle(sorted)) return [];
  const next = new Map<string, string[]>();
  const found: Connection[] = [];
  for (const connection of sorted) {
    if (reaches(next, connection.toCardId, connection.fromCardId)) found.push(connection);
    else next.set(connection.fromCardId, [...(next.get(connection.fromCardId) ?? []), connection.toCardId]);
  }
  return found;
}

/** Kahn's algorithm, linear: whether taking away cards that nothing leads to, again and again, leaves some over. */
function hasCycle(connections: readonly Connection[]): boolean {
  const incoming = new Map<string, number>();
  const next = new Map<string, string[]>();
  for (const { fromCardId, toCardId } of connections) {
    incoming.set(toCardId, (incoming.get(toCardId) ?? 0) + 1);
    if (!incoming.has(fromCardId)) incoming.set(fromCardId, 0);
    const targets = next.get(fromCardId);
    if (targets) targets.push(toCardId);
    else next.set(fromCardId, [toCardId]);
  }
  const free = [...incoming].filter(([, count]) => count === 0).map(([cardId]) => cardId);
  let taken = 0;
  for (let cardId = free.pop(); cardId !== undefined; cardId = free.pop()) {
    taken++;
    for (const target of next.get(cardId) ?? []) {
      const left = (incoming.get(target) ?? 0) - 1;
      incoming.set(target, left);
      if (left === 0) free.push(target);
    }
  }
  return taken < incoming.size;
}

function reaches(next: Map<string, string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return false;
}
