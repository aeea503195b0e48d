/**
 * What somebody may do with a map or in a workspace, weakest first. Each may do what those before it may: a viewer looks,
 * a commenter comments, an editor changes, an owner decides who may do what.
 */
const ROLES = ['viewer', 'commenter', 'editor', 'owner'] as const;

export type Role = (typeof ROLES)[number];

/** Whether a role (or none) holds another one. */
export function isAtLeast(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The stronger of two roles, either of which may be none. */
export function strongerOf(one: Role | undefined, other: Role | undefined): Role | undefined {
  return one && isAtLeast(one, other ?? one) ? one : (other ?? one);
}

/** The weaker of two roles; none when either is none. */
export function weakerOf(one: Role | undefined, other: Role | undefined): Role | undefined {
  return one && other && (isAtLeast(one, other) ? other : one);
}
