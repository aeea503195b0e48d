import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { CLOSE } from '@milepost/schema/collab';
import type { SavedState } from './savedState.ts';
import { SilenceWatch } from './silenceWatch.ts';
import { kindOfSent } from './wire.ts';

/** How long (ms) to wait before connecting again: the first time, and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/** How long (seconds) the server may be silent while it owes a first word, or an answer. */
const ANSWER = 8;

/** The same for a map that isn't here yet: a large one is a single message, and may be long on its way. */
const FIRST_SYNC = 60;

/**
 * The slowest rate (bytes a second) at which what was sent is thought to be under way: nobody tells how far it is. Its
 * answer comes after it went both ways, since the server sends edits to everybody, whoever made them.
 */
const SLOWEST = 16 * 1024;

/** An answer that didn't come in time is given twice as long the next time, so often. */
const MOST_DOUBLINGS = 2;

/**
 * The WebSocket of a map, with an eye on what goes over it. It is given up, and made anew, once the server owes an answer
 * and is silent for too long: the browser would go on believing in a connection behind which nobody is.
 *
 * It leans on how the library works inside, each point held by a test: who emits `close` is believed; the wait before
 * the next attempt is looked up after `disconnect`; an attempt that isn't resolved would go on beside the next.
 */
export class WatchedSocket extends HocuspocusProviderWebsocket {
  readonly #saving: SavedState;
  readonly #isHere: () => boolean;
  readonly #watch = new SilenceWatch(
    () => this.#patience(),
    () => {
      if (this.#wasHeard) this.#silences++;
      this.drop();
    },
  );
  /** How often, since everything was last saved, the server went silent before it answered. */
  #silences = 0;
  /** How many connections, since everything was last saved, were lost. */
  #losses = 0;

  /** `saving` hears what happens; `isHere` says whether there is already a map to show. Call `connect` to begin. */
  constructor(url: string, saving: SavedState, isHere: () => boolean) {
    super({
      url,
      autoConnect: false,
      delay: FIRST_WAIT,
      minDelay: FIRST_WAIT,
      maxDelay: LONGEST_WAIT,
      // Tabs in the background hear from themselves as seldom as once a minute.
      messageReconnectTimeout: 90_000,
      onOpen: () => this.resolveConnectionAttempt(),
      onStatus: () => this.look(),
      onMessage: () => this.#watch.heard(),
      onDisconnect: ({ event }) => {
        this.#watch.stop();
        saving.closed(event.code === CLOSE.tryAgainLater);
        this.configuration.delay = Math.min(FIRST_WAIT * 2 ** this.#losses++, LONGEST_WAIT);
      },
    });
    this.#saving = saving;
    this.#isHere = isHere;
  }

  /** The state of saving changed, or something else on which depends what is awaited. */
  look(): void {
    if (this.#saving.state === 'saved') {
      this.#silences = 0;
      this.#losses = 0;
    }
    this.#watch.look();
  }

  override send(message: Uint8Array): void {
    // What is sent nowhere isn't queued either: the next sync has it.
    if (this.webSocket?.readyState !== WebSocket.OPEN) return;
    const kind = kindOfSent(message);
    if (kind === 'sync') this.#saving.sentSync(message.byteLength);
    else if (kind === 'update') this.#saving.sentUpdate(message.byteLength);
    super.send(message);
  }

  /** Gives the connection up without waiting for the other side to agree, which may be gone. */
  drop(): void {
    if (this.webSocket) this.emit('close', { event: { code: 4408, reason: 'silent' } });
  }

  override destroy(): void {
    this.#watch.stop();
    super.destroy();
  }

  /** Whether the server said anything over this socket. */
  get #wasHeard(): boolean {
    return this.lastMessageReceived > 0;
  }

  #patience(): number | undefined {
    if (!this.webSocket) return undefined;
    if (!this.#wasHeard) return ANSWER;
    const bytes = this.#saving.awaitedBytes;
    if (bytes === undefined) return undefined;
    const once = (this.#isHere() ? ANSWER : FIRST_SYNC) + bytes / SLOWEST;
    return once * 2 ** Math.min(this.#silences, MOST_DOUBLINGS);
  }
}
