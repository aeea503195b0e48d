import type { Actor } from './actor.ts';
import type { MapFacts } from './mapPolicy.ts';
import { mayEdit } from './mapPolicy.ts';

/** Ask for approval of a map, and take that back. */
export function mayAskForApproval(actor: Actor, map: MapFacts): boolean {
  return actor.kind === 'person' && mayEdit(actor, map);
}
