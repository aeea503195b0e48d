import { CLOSE } from '@milepost/schema/collab';
import type { ShareEvent } from '@milepost/schema/http';
import type { WebSocket } from 'ws';
import type { ServerEvent } from '../bus/events.ts';
import { Discussion } from '../comments/discussion.ts';
import type { Logger } from '../logger.ts';
import type { Guest } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { comeBy } from './comeBy.ts';
import { Paced } from './paced.ts';
import type { ShareRequest } from './shareDoor.ts';
import { whenCome } from './whenCome.ts';

type Sources = Pick<
  Services,
  'bus' | 'door' | 'access' | 'maps' | 'comments' | 'database' | 'gates' | 'recent' | 'log'
>;

interface Watcher {
  socket: WebSocket;
  request: ShareRequest;
  guest: Guest;
  map: MapFacts;
  /** Whether it gave a sign of life since it was last looked. */
  isAlive: boolean;
}

/** How long (ms) nothing more is told of a map after it was told that it changed. */
const PAUSE = 250;

/** How often (ms) those who watch are asked for a sign of life. */
const LOOK = 30_000;

/**
 * Those who have the page behind a link open. They are told that there is something to fetch, never what it is, and shown
 * out as soon as their link leads nowhere or is another.
 */
export class ShareWatchers {
  readonly #sources: Sources;
  readonly #log: Logger;
  readonly #watchers = new Set<Watcher>();
  readonly #unsubscribe: () => void;
  readonly #looking: NodeJS.Timeout;
  readonly #changes = new Paced<number>(PAUSE, (mapId, revision) => {
    for (const watcher of this.#of(mapId)) tell(watcher, { type: 'changed', revision });
  });
  #lookingUp: Promise<void> | undefined;
  #rightsChanged = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#log = sources.log;
    this.#unsubscribe = sources.bus.subscribe((event) => this.#hear(event));
    this.#looking = setInterval(() => this.#look(), LOOK);
    this.#looking.unref();
  }

  /** Takes over a WebSocket, whose request shows by which link it came. */
  async watch(socket: WebSocket, request: ShareRequest): Promise<void> {
    // Nothing is expected from it.
    socket.on('message', () => socket.close(CLOSE.unsupported));
    socket.on('error', () => undefined);
    const came = await this.#come(request).catch((error) => this.#unavailable(error));
    if (socket.readyState !== socket.OPEN) return;
    if (!came) return socket.close(came === undefined ? CLOSE.linkGone : CLOSE.tryAgainLater);
    const { guest, map, revision, expiresAt } = came;
    const watcher: Watcher = { socket, request, guest, map, isAlive: true };
    this.#watchers.add(watcher);
    const stopWaiting = whenCome(expiresAt, () => socket.close(CLOSE.linkGone));
    socket.on('pong', () => {
      watcher.isAlive = true;
    });
    socket.on('close', () => {
      this.#watchers.delete(watcher);
      stopWaiting();
    });
    // What changed since the page was fetched.
    tell(watcher, { type: 'changed', revision });
  }

  /** A map has changed, and is at this revision now. */
  mapChanged(mapId: string, revision: number): void {
    if (this.#of(mapId).length > 0) this.#changes.put(mapId, revision);
  }

  /** Closes all of them. */
  close(): void {
    this.#unsubscribe();
    clearInterval(this.#looking);
    for (const { socket } of this.#watchers) socket.close(CLOSE.restart);
  }

  /** Who comes, and what they find; undefined where the link leads nowhere. */
  async #come(request: ShareRequest) {
    for (;;) {
      const asOf = this.#rightsChanged;
      const entered = await this.#enter(request);
      if (!entered) return undefined;
      const revision = await this.#sources.maps.revision(entered.guest.mapId);
      // What was looked up before a change must not have the last word.
      if (asOf === this.#rightsChanged) return { ...entered, revision };
    }
  }

  async #enter(request: ShareRequest) {
    const { door, access } = this.#sources;
    const arrival = await comeBy(door, request);
    const map = arrival && (await access.of(arrival.guest.mapId, arrival.guest));
    return map && mayRead(arrival.guest, map) ? { ...arrival, map } : undefined;
  }

  #hear(event: ServerEvent): void {
    if (event.type === 'rights') {
      this.#rightsChanged++;
      const { concerned } = event;
      for (const watcher of this.#watchers) {
        // They come back by a link that still leads somewhere, and see what it shows now.
        if ('shareId' in concerned && concerned.shareId === watcher.guest.shareId) watcher.socket.close(CLOSE.linkGone);
        if ('mapId' in concerned && concerned.mapId === watcher.guest.mapId) void this.#recheck(watcher);
      }
    } else if (event.type === 'appended') {
      this.mapChanged(event.mapId, event.revision);
    } else if (event.type === 'approvals') {
      for (const watcher of this.#of(event.mapId)) tell(watcher, { type: 'approvals' });
    } else if (event.type === 'missed') {
      // They come again, and hear what there is.
      for (const { socket } of this.#watchers) socket.close(CLOSE.tryAgainLater);
    } else if (event.type === 'alone') {
      this.#lookUp();
    } else if (event.type === 'thread') {
      void this.#tellOfThread(event.mapId, event.threadId).catch((error) => this.#unavailable(error));
    }
  }

  /** Looks for what other processes may have done: not again before all of it is seen, however often it is asked for. */
  #lookUp(): void {
    this.#lookingUp ??= this.#lookAtAll().finally(() => {
      this.#lookingUp = undefined;
    });
  }

  async #lookAtAll(): Promise<void> {
    await Promise.all([...this.#watchers].map((watcher) => this.#recheck(watcher)));
    for (const mapId of new Set([...this.#watchers].map(({ guest }) => guest.mapId))) {
      // One that is gone has no revision, and nobody who watches it either in a moment.
      const revision = await this.#sources.maps.revision(mapId).catch(() => undefined);
      if (revision !== undefined) this.mapChanged(mapId, revision);
    }
  }

  async #recheck({ request, socket }: Watcher): Promise<void> {
    const entered = await this.#enter(request).catch((error) => this.#unavailable(error));
    if (!entered) socket.close(entered === undefined ? CLOSE.linkGone : CLOSE.tryAgainLater);
  }

  async #tellOfThread(mapId: string, threadId: string): Promise<void> {
    // What one guest of a link gets to see, all of them do.
    const heard = new Map<string, Promise<boolean>>();
    for (const watcher of this.#of(mapId)) {
      const { guest, map } = watcher;
      const hears = heard.get(guest.shareId) ?? new Discussion({ actor: guest, map }, this.#sources).hearsOf(threadId);
      heard.set(guest.shareId, hears);
      if (await hears) tell(watcher, { type: 'thread', threadId });
    }
  }

  #of(mapId: string): Watcher[] {
    return [...this.#watchers].filter(({ guest }) => guest.mapId === mapId);
  }

  #look(): void {
    for (const watcher of this.#watchers) {
      if (!watcher.isAlive) watcher.socket.terminate();
      watcher.isAlive = false;
      watcher.socket.ping();
    }
  }

  #unavailable(error: unknown): null {
    this.#log.error({ err: error }, 'a link could not be looked up');
    return null;
  }
}

function tell({ socket }: Watcher, event: ShareEvent): void {
  socket.send(JSON.stringify(event));
}
