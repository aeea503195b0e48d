import type { Actor } from './actor.ts';

/** What the rules about a map need to know of it. */
export interface MapFacts {
  id: string;
}

/**
 * Who may do what with a map. HTTP and the live connection ask these same functions. For now there is one person, who
 * may do everything with every map.
 */
export function mayRead(actor: Actor, _map: MapFacts): boolean {
  return actor.kind === 'local';
}

/** Change what is on the map. */
export function mayEdit(actor: Actor, _map: MapFacts): boolean {
  return actor.kind === 'local';
}

/** Put the map into the trash, take it out, or delete it for good. */
export function mayDelete(actor: Actor, _map: MapFacts): boolean {
  return actor.kind === 'local';
}

/** Make new maps, and see the list of maps. */
export function mayUseWorkspace(actor: Actor): boolean {
  return actor.kind === 'local';
}
