import { createContext, type ReactNode, use } from 'react';

/** Somebody who edits a map by a share link, and has to do with that map alone. */
export interface GuestVisit {
  /** Where the map is for them: `/api/share/:token`. */
  readonly base: string;
  /** Says that something is not for guests. */
  refuse(): void;
  /** Gives them the map as a file, or says why not. */
  takeAway(): void;
  /** The ways to take it away, as `MenuItem`s; absent where they may not. */
  readonly exportItems: (() => ReactNode) | undefined;
}

export const GuestContext = createContext<GuestVisit | undefined>(undefined);

/** The guest who is here; undefined for people who came by their own way. */
export function useGuest(): GuestVisit | undefined {
  return use(GuestContext);
}
