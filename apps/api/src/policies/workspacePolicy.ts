import type { Actor } from './actor.ts';
import type { Role } from './role.ts';
import { isAtLeast, weakerOf } from './role.ts';

/** Who may do what in a workspace; `role` is theirs there, if any. */
function roleIn(actor: Actor, role: Role | undefined): Role | undefined {
  return actor.kind === 'person' ? weakerOf(role, actor.scope) : undefined;
}

/** See that the workspace is there, who is in it, and the maps that are open to it. */
export function maySeeWorkspace(actor: Actor, role: Role | undefined): boolean {
  return isAtLeast(roleIn(actor, role), 'viewer');
}

/** Make maps in it. */
export function mayMakeMaps(actor: Actor, role: Role | undefined): boolean {
  return isAtLeast(roleIn(actor, role), 'editor');
}

/** Rename it, invite people, change their roles and remove them. */
export function mayManageWorkspace(actor: Actor, role: Role | undefined): boolean {
  return isAtLeast(roleIn(actor, role), 'owner');
}
