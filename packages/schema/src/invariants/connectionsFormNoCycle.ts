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
  const { edges, size } = numbered(sorted);
  if (!hasCycle(edges, size)) return [];
  const reaches = reachability(size);
  return sorted.filter((_, index) => {
    const { from, to } = edges[index] as Edge;
    const closes = reaches.has(to, from);
    if (!closes) reaches.add(from, to);
    return closes;
  });
}

/** A connection between cards that are numbered from 0: looking for a circle goes over each again and again. */
interface Edge {
  from: number;
  to: number;
}

function numbered(connections: readonly Connection[]): { edges: Edge[]; size: number } {
  const numbers = new Map<string, number>();
  const numberOf = (cardId: string) => {
    const number = numbers.get(cardId) ?? numbers.size;
    numbers.set(cardId, number);
    return number;
  };
  const edges = connections.map(({ fromCardId, toCardId }) => ({ from: numberOf(fromCardId), to: numberOf(toCardId) }));
  return { edges, size: numbers.size };
}

/** Kahn's algorithm, linear: whether taking away cards that nothing leads to, again and again, leaves some over. */
function hasCycle(edges: readonly Edge[], size: number): boolean {
  const incoming = new Uint32Array(size);
  const next = Array.from({ length: size }, (): number[] => []);
  for (const { from, to } of edges) {
    incoming[to] = (incoming[to] as number) + 1;
    next[from]?.push(to);
  }
  const free = [...incoming.keys()].filter((card) => incoming[card] === 0);
  let taken = 0;
  for (let card = free.pop(); card !== undefined; card = free.pop()) {
    taken++;
    for (const target of next[card] ?? []) {
      const left = (incoming[target] as number) - 1;
      incoming[target] = left;
      if (left === 0) free.push(target);
    }
  }
  return taken < size;
}

/** Connections that are added one by one, and whether they lead from one card to another. */
function reachability(size: number): { add(from: number, to: number): void; has(from: number, to: number): boolean } {
  const next = Array.from({ length: size }, (): number[] => []);
  /** In which search a card was last seen, so that nothing has to be cleared between two. */
  const seen = new Uint32Array(size);
  let search = 0;
  return {
    add: (from, to) => {
      next[from]?.push(to);
    },
    has: (from, to) => {
      search++;
      const open = [from];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === to) return true;
        if (seen[at] === search) continue;
        seen[at] = search;
        for (const target of next[at] as number[]) open.push(target);
      }
      return false;
    },
  };
}
