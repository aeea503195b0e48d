import type { Anchor, Thread } from '@milepost/schema/http';
import { EVERYTHING, type ThreadFilter } from './filterThreads.ts';

/** What the panel of comments shows, and what is being done with it. */
export interface Desk {
  readonly filter: ThreadFilter;
  /** Only these threads, where somebody chose a pin of several. */
  readonly only: ReadonlySet<string> | undefined;
  /** The thread that is open. */
  readonly threadId: string | undefined;
  /** What a new thread is about to be about. */
  readonly draft: Anchor | undefined;
  /** Whether it is still to be said what it is about. */
  readonly isPlacing: boolean;
  /** Whether approval is about to be asked for. */
  readonly isAsking: boolean;
}

export type DeskStep =
  | { readonly type: 'filter'; readonly filter: ThreadFilter }
  | { readonly type: 'open'; readonly threads: readonly Thread[] }
  | { readonly type: 'list' }
  | { readonly type: 'place' }
  | { readonly type: 'ask' }
  | { readonly type: 'draft'; readonly anchor: Anchor }
  | { readonly type: 'cancel' };

export const EMPTY_DESK: Desk = {
  filter: EVERYTHING,
  only: undefined,
  threadId: undefined,
  draft: undefined,
  isPlacing: false,
  isAsking: false,
};

export function stepDesk(desk: Desk, step: DeskStep): Desk {
  const idle = { ...desk, draft: undefined, isPlacing: false, isAsking: false };
  switch (step.type) {
    case 'filter':
      return { ...desk, filter: step.filter, only: undefined };
    case 'open': {
      const [first, ...more] = step.threads;
      if (more.length > 0) return { ...idle, threadId: undefined, only: new Set(step.threads.map(({ id }) => id)) };
      return first ? { ...idle, threadId: first.id } : desk;
    }
    case 'list':
      return { ...idle, threadId: undefined };
    case 'ask':
      return { ...idle, threadId: undefined, isAsking: true };
    case 'place':
      return { ...desk, isPlacing: true };
    case 'draft':
      return { ...idle, threadId: undefined, draft: step.anchor };
    case 'cancel':
      return idle;
  }
}
