import type { ShareAccess } from '@milepost/schema/http';
import type { Role } from './role.ts';

/** Who does something. */
export type Actor = Nobody | Person | Guest;

/** Somebody who has not said who they are. */
interface Nobody {
  kind: 'nobody';
}

/** Somebody with an account, or a visitor who draws without one. */
export interface Person {
  kind: 'person';
  /** The user's id; it marks their edits. */
  id: string;
  name: string;
  /** Whether they draw without an account. */
  isAnonymous: boolean;
  /** Whether they showed an API token instead of signing in. */
  byToken: boolean;
  /** The most that they may do by the way they came: a token for scripts may have a narrower scope than its owner. */
  scope: Role;
}

/** Somebody who came by a share link, and has to do with that one map. */
export interface Guest {
  kind: 'guest';
  /** The same at each visit with one browser; it marks their edits and comments. */
  id: string;
  shareId: string;
  mapId: string;
  access: ShareAccess;
  /** The lanes that the link shows; all when absent. */
  lanes: readonly string[] | undefined;
  mayExport: boolean;
}

export const NOBODY: Actor = { kind: 'nobody' };
