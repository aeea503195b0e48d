import type { JourneyMap } from './journeyMap.ts';
import type { Connection } from './records/connection.ts';

/** Why two cards can't be joined: a card isn't there, both are the same, they are joined already, or it closes a cycle. */
export type ConnectionFault = 'missing' | 'self' | 'known' | 'cycle';

/**
 * What a connection, new or changed, would break in a map; undefined when nothing. `cycle` is the least of its faults: as
 * a loop it could be made.
 */
export function faultInConnection(
  map: JourneyMap,
  { id, fromCardId, toCardId, kind }: Omit<Connection, 'label'>,
): ConnectionFault | undefined {
  if (!Object.hasOwn(map.cards, fromCardId) || !Object.hasOwn(map.cards, toCardId)) return 'missing';
  if (fromCardId === toCardId) return 'self';
  const others = Object.values(map.connections).filter((other) => other.id !== id);
  if (others.some((other) => other.fromCardId === fromCardId && other.toCardId === toCardId)) return 'known';
  return kind !== 'loop' && leads(others, toCardId, fromCardId) ? 'cycle' : undefined;
}

/** Whether connections other than loops lead from one card to another. */
function leads(connections: readonly Connection[], from: string, to: string): boolean {
  const next = new Map<string, string[]>();
  for (const { kind, fromCardId, toCardId } of connections) {
    if (kind === 'loop') continue;
    const targets = next.get(fromCardId);
    if (targets) targets.push(toCardId);
    else next.set(fromCardId, [toCardId]);
  }
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const target of next.get(at) ?? []) open.push(target);
  }
  return false;
}
