import type { JourneyMap } from '@milepost/schema';
import { stageOfAnchor } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';

export type StatusFilter = 'open' | 'resolved' | 'all';

/** Which threads a list shows. */
export interface ThreadFilter {
  readonly status: StatusFilter;
  /** Anybody's; `mine`, in which whoever looks wrote; or those in which an author wrote, by `authorKey`. */
  readonly author: string;
  /** Anywhere when empty; otherwise only what lies in this stage. */
  readonly stageId: string;
}

export const EVERYTHING: ThreadFilter = { status: 'open', author: '', stageId: '' };

export const MINE = 'mine';

/** What tells authors apart: accounts by their id, guests by their name. */
export function authorKey({ kind, id, name }: Thread['comments'][number]['author']): string {
  return `${kind} ${id ?? name}`;
}

/** Those that a filter lets through, the one first in which something was said last. */
export function filterThreads(
  threads: readonly Thread[],
  { status, author, stageId }: ThreadFilter,
  map: JourneyMap,
): readonly Thread[] {
  return threads
    .filter(({ resolved }) => status === 'all' || resolved === (status === 'resolved'))
    .filter(({ comments }) => {
      if (author === '') return true;
      return comments.some((comment) => (author === MINE ? comment.mine : authorKey(comment.author) === author));
    })
    .filter(({ anchor }) => stageId === '' || stageOfAnchor(map, anchor) === stageId)
    .toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)));
}

/** Everybody who wrote, once each, by name. */
export function authorsOf(threads: readonly Thread[]): ReadonlyArray<{ key: string; name: string; isGuest: boolean }> {
  const found = new Map<string, { key: string; name: string; isGuest: boolean }>();
  for (const { comments } of threads) {
    for (const { author } of comments) {
      const key = authorKey(author);
      found.set(key, { key, name: author.name, isGuest: author.kind === 'guest' });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function lastOf({ comments, createdAt }: Thread): string {
  return comments.at(-1)?.createdAt ?? createdAt;
}
