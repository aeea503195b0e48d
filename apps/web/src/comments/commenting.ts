import type { MapReader } from '@milepost/schema/http';
import { createContext, use } from 'react';
import type { Threads } from './Threads.ts';

/** What all parts of the comments of one map share. */
export interface Commenting {
  readonly threads: Threads;
  /** Otherwise they are only read. */
  readonly mayComment: boolean;
  /** Whether whoever is here came by a link, and gives their name with what they say. */
  readonly isGuest: boolean;
  /** Whom a comment can call by name. */
  readonly readers: readonly MapReader[];
}

export const CommentingContext = createContext<Commenting | undefined>(undefined);

export function useCommenting(): Commenting {
  const commenting = use(CommentingContext);
  if (!commenting) throw new Error('useCommenting outside of comments');
  return commenting;
}
