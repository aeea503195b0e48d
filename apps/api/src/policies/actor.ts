import type { Role } from './role.ts';

/** Who does something. */
export type Actor =
  /** Somebody who has not said who they are. */
  | { kind: 'nobody' }
  | {
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
    };

export type Person = Extract<Actor, { kind: 'person' }>;

export const NOBODY: Actor = { kind: 'nobody' };
