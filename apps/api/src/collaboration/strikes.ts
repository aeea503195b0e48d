import type { Bus } from '../bus/bus.ts';

/** So many refusals in a window (ms) are no accident; the door then stays closed for a while (ms). */
const MOST = 50;
const WINDOW = 60_000;
const CLOSED = 60_000;

/** More than this are not remembered at a time: the oldest go. */
const REMEMBERED = 10_000;

interface Counted {
  count: number;
  until: number;
}

/**
 * Counts the refused updates of each actor on each map. Honest clients have next to none, so whoever has many is shown
 * the door, on that map only, and in all processes.
 */
export class Strikes {
  readonly #bus: Bus;
  readonly #now: () => number;
  readonly #counts = new Map<string, Counted>();

  /** `now` gives milliseconds. */
  constructor(bus: Bus, now: () => number = Date.now) {
    this.#bus = bus;
    this.#now = now;
    bus.subscribe((event) => {
      if (event.type === 'shut-out') this.#remember(event, { count: MOST, until: this.#now() + CLOSED });
    });
  }

  /** Counts a refusal; gives whether the door is now closed. */
  add(mapId: string, actorId: string): boolean {
    const now = this.#now();
    let entry = this.#counts.get(`${mapId} ${actorId}`);
    if (!entry || entry.until <= now) entry = { count: 0, until: now + WINDOW };
    entry.count++;
    if (entry.count === MOST) {
      entry.until = now + CLOSED;
      this.#bus.tellOthers({ type: 'shut-out', mapId, actorId });
    }
    this.#remember({ mapId, actorId }, entry);
    return entry.count >= MOST;
  }

  isClosed(mapId: string, actorId: string): boolean {
    const entry = this.#counts.get(`${mapId} ${actorId}`);
    return entry !== undefined && entry.count >= MOST && entry.until > this.#now();
  }

  #remember({ mapId, actorId }: { mapId: string; actorId: string }, entry: Counted): void {
    const key = `${mapId} ${actorId}`;
    this.#counts.delete(key);
    this.#counts.set(key, entry);
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= REMEMBERED) break;
      this.#counts.delete(oldest);
    }
  }
}
