import type { Actor, Guest } from './actor.ts';
import type { Role } from './role.ts';
import { isAtLeast, strongerOf, weakerOf } from './role.ts';

/** What the rules about a map need to know of it, and of how somebody stands to it. */
export interface MapFacts {
  id: string;
  workspaceId: string;
  /** Whether all members of its workspace may see it, or only its own people. */
  visibility: 'workspace' | 'private';
  inTrash: boolean;
  /** Their role in its workspace. */
  workspaceRole: Role | undefined;
  /** The role that they were given on this very map. */
  ownRole: Role | undefined;
}

/**
 * Who may do what with a map. HTTP and the live connection ask these same functions.
 *
 * The role on a map is the stronger one of that in its workspace (where the map is open to it) and that on the map itself,
 * and no stronger than the scope of the token that was shown.
 */
export function roleOn(actor: Actor, map: MapFacts): Role | undefined {
  if (actor.kind === 'nobody') return undefined;
  if (actor.kind === 'guest') return actor.mapId === map.id && !map.inTrash ? ROLE_BY[actor.access] : undefined;
  const byWorkspace = map.visibility === 'workspace' ? map.workspaceRole : undefined;
  return weakerOf(strongerOf(map.ownRole, byWorkspace), actor.scope);
}

const ROLE_BY = { view: 'viewer', comment: 'commenter', edit: 'editor' } as const satisfies Record<
  Guest['access'],
  Role
>;

export function mayRead(actor: Actor, map: MapFacts): boolean {
  return isAtLeast(roleOn(actor, map), 'viewer');
}

/** Change what is on the map. */
export function mayEdit(actor: Actor, map: MapFacts): boolean {
  return isAtLeast(roleOn(actor, map), 'editor');
}

export function mayComment(actor: Actor, map: MapFacts): boolean {
  return isAtLeast(roleOn(actor, map), 'commenter');
}

/** Take the map away as a file. */
export function mayExport(actor: Actor, map: MapFacts): boolean {
  return mayRead(actor, map) && (actor.kind !== 'guest' || actor.mayExport);
}

/** See what the map was, and what happened to it: all of it, and so nobody who came by a link. */
export function maySeeHistory(actor: Actor, map: MapFacts): boolean {
  return actor.kind === 'person' && mayRead(actor, map);
}

/** Name what the map is, and bring back what it was. */
export function mayKeepHistory(actor: Actor, map: MapFacts): boolean {
  return actor.kind === 'person' && mayEdit(actor, map);
}

/** Make links to the map, change and revoke them. */
export function mayShare(actor: Actor, map: MapFacts): boolean {
  return actor.kind === 'person' && isAtLeast(roleOn(actor, map), 'editor');
}

/** Put the map into the trash, or take it out. */
export function mayTrash(actor: Actor, map: MapFacts): boolean {
  return actor.kind === 'person' && isAtLeast(roleOn(actor, map), 'editor');
}

/** Delete a map for ever, decide who its people are and whom it is open to. */
export function mayManage(actor: Actor, map: MapFacts): boolean {
  return isAtLeast(roleOn(actor, map), 'owner');
}
