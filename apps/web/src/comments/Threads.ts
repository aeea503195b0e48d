import type { Anchor, Comment, ReactionEmoji, Thread } from '@milepost/schema/http';
import { ApiError } from '../api/ApiError.ts';
import type { CommentsApi, Said } from './api.ts';

export interface ThreadsState {
  /** In the order in which they were begun; undefined until they were read for the first time. */
  readonly threads: readonly Thread[] | undefined;
  /** Why they could not be read, if they could not. */
  readonly error: unknown;
}

type Source = Pick<
  CommentsApi,
  'list' | 'read' | 'begin' | 'reply' | 'resolve' | 'rewrite' | 'remove' | 'react' | 'markRead'
>;

/**
 * The threads of one map as they were last heard of, and everything that can be done about them. Answers may come in
 * another order than they were asked for: what was asked for last counts.
 */
export class Threads {
  readonly #api: Source;
  readonly #listeners = new Set<() => void>();
  /** When each thread was asked for, of which there is an answer; of those that are gone as well. */
  readonly #asOf = new Map<string, number>();
  #asked = 0;
  #state: ThreadsState = { threads: undefined, error: undefined };

  constructor(api: Source) {
    this.#api = api;
  }

  /** The same object until something changes. */
  readonly current = (): ThreadsState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  find(id: string | undefined): Thread | undefined {
    return this.#state.threads?.find((thread) => thread.id === id);
  }

  /** Reads all anew. Says by the state whether that worked. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const list = await this.#api.list();
      const isNewer = ({ id }: Thread) => (this.#asOf.get(id) ?? 0) > asked;
      const newer = (this.#state.threads ?? []).filter(isNewer);
      const others = list.filter((thread) => !isNewer(thread));
      for (const { id } of others) this.#asOf.set(id, asked);
      this.#set({ threads: inOrder([...others, ...newer]), error: undefined });
    } catch (error) {
      this.#set({ ...this.#state, error });
    }
  }

  /** Reads one anew, which may be gone by now. What fails is put right by the next time. */
  async refresh(id: string): Promise<void> {
    const asked = ++this.#asked;
    try {
      this.#take(await this.#api.read(id), asked);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) this.#drop(id, asked);
    }
  }

  async begin(anchor: Anchor, said: Said): Promise<Thread> {
    const thread = await this.#api.begin(anchor, said);
    this.#take(thread, ++this.#asked);
    return thread;
  }

  async reply({ id }: Thread, said: Said): Promise<void> {
    await this.#api.reply(id, said);
    await this.refresh(id);
  }

  async resolve({ id }: Thread, resolved: boolean): Promise<void> {
    this.#take(await this.#api.resolve(id, resolved), ++this.#asked);
  }

  async rewrite({ id }: Thread, comment: Comment, said: Pick<Said, 'body' | 'mentions'>): Promise<void> {
    await this.#api.rewrite(id, comment.id, said);
    await this.refresh(id);
  }

  async remove({ id }: Thread, comment: Comment): Promise<void> {
    await this.#api.remove(id, comment.id);
    await this.refresh(id);
  }

  async react({ id }: Thread, comment: Comment, emoji: ReactionEmoji, isOn: boolean): Promise<void> {
    await this.#api.react(id, comment.id, emoji, isOn);
    await this.refresh(id);
  }

  /** Somebody looks at a thread, as far as it is here. */
  async markRead(thread: Thread): Promise<void> {
    const until = thread.comments.at(-1)?.createdAt;
    if (!thread.unread || !until) return;
    this.#replace({ ...thread, unread: false });
    await this.#api.markRead(thread.id, until).catch(() => {
      // It is unread again when it is read the next time.
    });
  }

  #take(thread: Thread, asked: number): void {
    if ((this.#asOf.get(thread.id) ?? 0) > asked) return;
    this.#asOf.set(thread.id, asked);
    this.#replace(thread);
  }

  #drop(id: string, asked: number): void {
    if ((this.#asOf.get(id) ?? 0) > asked) return;
    this.#asOf.set(id, asked);
    this.#set({ ...this.#state, threads: this.#state.threads?.filter((thread) => thread.id !== id) });
  }

  #replace(thread: Thread): void {
    const others = (this.#state.threads ?? []).filter(({ id }) => id !== thread.id);
    this.#set({ ...this.#state, threads: inOrder([...others, thread]) });
  }

  #set(state: ThreadsState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function inOrder(threads: readonly Thread[]): readonly Thread[] {
  return threads.toSorted((a, b) => a.number - b.number);
}
