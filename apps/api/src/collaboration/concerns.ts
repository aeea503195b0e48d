import type { Concerned } from '../bus/events.ts';
import type { Actor } from '../policies/actor.ts';

/** Whether a change of rights is about somebody on a map. */
export function concerns(concerned: Concerned, actor: Exclude<Actor, { kind: 'nobody' }>, mapId: string): boolean {
  if ('mapId' in concerned) return concerned.mapId === mapId;
  if ('userId' in concerned) return concerned.userId === actor.id;
  return actor.kind === 'guest' && actor.shareId === concerned.shareId;
}
