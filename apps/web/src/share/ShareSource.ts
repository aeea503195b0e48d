import type { SharedMap, ShareEvent } from '@milepost/schema/http';
import { ApiError } from '../api/ApiError.ts';
import { request } from '../api/request.ts';

/**
 * - `loading`: the server has not answered yet.
 * - `locked`: it wants the password.
 * - `gone`: the link leads nowhere.
 * - `unreachable`: nobody answered, and there is nothing to show.
 */
export type ShareState =
  | { readonly phase: 'loading' | 'locked' | 'gone' | 'unreachable' }
  | { readonly phase: 'open'; readonly shared: SharedMap };

/** How long (ms) to wait before connecting again: the first time, and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** The server's word that the link leads nowhere any more, or is another. */
const LINK_GONE = 4404;

/** The map behind a link as the server has it, and kept up with that. */
export class ShareSource {
  /** Hears of every thread in which there is something new; of undefined when there may be in any. */
  onThread: (threadId: string | undefined) => void = () => {};
  /** Whether the map is read anew when it changes; not while it comes another way. */
  followsMap = true;
  /** Hears that something about approvals is new. */
  onApprovals: () => void = () => {};
  readonly base: string;
  readonly #listeners = new Set<() => void>();
  #state: ShareState = { phase: 'loading' };
  #etag: string | undefined;
  #loading: Promise<void> | undefined;
  #isStale = false;
  #socket: WebSocket | undefined;
  #timer = 0;
  #losses = 0;

  constructor(token: string) {
    this.base = `/api/share/${encodeURIComponent(token)}`;
  }

  readonly current = (): ShareState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts to look, and to keep looking for as long as the page is there. */
  follow(): void {
    void this.load();
    // The line may look whole on which nothing came meanwhile.
    const lookAgain = () => {
      this.#losses = 0;
      void this.load();
    };
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && !this.#socket) lookAgain();
    });
    window.addEventListener('online', lookAgain);
  }

  /** Reads the map anew, once more when it was being read already. */
  load(): Promise<void> {
    this.#isStale = true;
    this.#loading ??= this.#loadUntilFresh().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** @throws ApiError 401 for a wrong password, 429 for too many */
  async unlock(password: string): Promise<void> {
    await request(`${this.base}/unlock`, { method: 'POST', json: { password } });
    await this.load();
  }

  async #loadUntilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      await this.#read();
    }
    if (this.#state.phase === 'open') this.#connect();
    else this.#disconnect();
    if (this.#state.phase === 'unreachable') this.#later();
  }

  async #read(): Promise<void> {
    try {
      const response = await request(this.base);
      const etag = response.headers.get('etag') ?? undefined;
      if (this.#state.phase === 'open' && etag !== undefined && etag === this.#etag) return;
      const shared = (await response.json()) as SharedMap;
      this.#etag = etag;
      this.#set({ phase: 'open', shared });
    } catch (error) {
      const status = error instanceof ApiError ? error.status : 0;
      if (status === 401) this.#set({ phase: 'locked' });
      else if (status === 404) this.#set({ phase: 'gone' });
      // What is here already is better than nothing.
      else if (this.#state.phase !== 'open') this.#set({ phase: 'unreachable' });
      else this.#later();
    }
  }

  #connect(): void {
    if (this.#socket) return;
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}${this.base}/live`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (this.#losses > 0) {
        this.onThread(undefined);
        this.onApprovals();
      }
      this.#losses = 0;
    });
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as ShareEvent));
    socket.addEventListener('close', ({ code }) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      if (code === LINK_GONE) void this.load();
      else this.#later();
    });
  }

  #hear(event: ShareEvent): void {
    if (event.type === 'thread') this.onThread(event.threadId);
    else if (event.type === 'approvals') this.onApprovals();
    else if (this.followsMap && this.#state.phase === 'open' && event.revision !== this.#state.shared.revision)
      void this.load();
  }

  /** Comes back after a while: to the map, and through it to the line. */
  #later(): void {
    clearTimeout(this.#timer);
    const wait = Math.min(FIRST_WAIT * 2 ** this.#losses++, LONGEST_WAIT);
    // Not all at once, when it was the server that went away.
    this.#timer = window.setTimeout(() => void this.load(), wait * (0.5 + Math.random() / 2));
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #set(state: ShareState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
