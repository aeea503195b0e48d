import type { MapAccess } from '../maps/mapAccess.ts';
import type { Actor } from '../policies/actor.ts';
import { mayEdit, mayRead } from '../policies/mapPolicy.ts';

/** How somebody on the live connection stands to a map: whether they are still who they were, and what they may do. */
export type Standing = 'signed-out' | 'gone' | 'reader' | 'editor';

/** Somebody, and how to find out anew who is there: a session may end while a socket stays open. */
export interface Visit {
  actor: Exclude<Actor, { kind: 'nobody' }>;
  whoIsThere: () => Promise<Actor>;
}

/** Looks up how somebody stands to a map now. */
export async function standingOf(access: MapAccess, { actor, whoIsThere }: Visit, mapId: string): Promise<Standing> {
  const now = await whoIsThere();
  // Guests have nothing to sign in to: their link leads nowhere any more, or not here.
  if (now.kind === 'nobody' && actor.kind === 'guest') return 'gone';
  if (now.kind === 'nobody' || now.id !== actor.id) return 'signed-out';
  const map = await access.of(mapId, now);
  if (!map || map.inTrash || !mayRead(now, map)) return 'gone';
  return mayEdit(now, map) ? 'editor' : 'reader';
}
