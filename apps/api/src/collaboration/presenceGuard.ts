import type { Connection, Document } from '@hocuspocus/server';
import type { Present, PresentPerson } from '@milepost/schema/collab';
import { readPresence } from '@milepost/schema/collab';
import type { Actor } from '../policies/actor.ts';
import type { MapGate } from './mapGate.ts';

type Somebody = Exclude<Actor, { kind: 'nobody' }>;

/**
 * Lets through what somebody says of themselves: one presence a connection, under a Yjs client id that is theirs, in the
 * form that is known, and under the name that the server knows them by. Everything else in `states` is taken out.
 */
export function guardPresence(
  states: Map<number, Record<string, unknown>>,
  connection: Connection,
  gate: MapGate | undefined,
): void {
  const { document } = connection;
  const { actor } = connection.context as { actor: Somebody };
  // Hocuspocus reads what came with an Awareness of its own, whose own empty state is the first.
  const [reader] = states.keys();
  if (reader !== undefined) states.delete(reader);
  for (const [clientId, state] of states) {
    const said = maySpeakAs(clientId, connection, document, actor, gate) ? readPresence(state) : undefined;
    if (said) states.set(clientId, { ...said, user: personOf(actor) } satisfies Present);
    else states.delete(clientId);
  }
}

function maySpeakAs(
  clientId: number,
  connection: Connection,
  document: Document,
  actor: Somebody,
  gate: MapGate | undefined,
): boolean {
  const own: Set<number> = document.getClients(connection);
  if (own.has(clientId)) return true;
  if (own.size > 0) return false;
  const known = document.awareness.getStates().get(clientId) as Partial<Present> | undefined;
  if (known && known.user?.id !== actor.id) return false;
  if (gate?.isForeign(clientId, actor.id)) return false;
  // They have come back before their former connection was noticed to be gone.
  for (const { clients } of document.connections.values()) clients.delete(clientId);
  own.add(clientId);
  return true;
}

function personOf(actor: Somebody): PresentPerson {
  if (actor.kind === 'guest') return { id: actor.id, name: '', kind: 'guest' };
  return { id: actor.id, name: actor.name, kind: actor.isAnonymous ? 'visitor' : 'person' };
}
