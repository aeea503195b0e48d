/**
 * What is known about the person's edits:
 * - `saved`: every one of them is in the server's database.
 * - `saving`: they are on their way, or the first connection is being made.
 * - `offline`: there is no connection, or nobody answers; edits are kept on this device and go up later.
 * - `not-saved`: the server did not take them, or they are kept nowhere.
 */
export type SaveState = 'saving' | 'saved' | 'offline' | 'not-saved';

/** A message that the server answers with whether it kept it. */
interface Sent {
  bytes: number;
  /** A later sync carried all of this again, so the answer to this one says nothing. */
  repeated: boolean;
}

/**
 * Knows whether all edits are saved, from what goes over the wire and nothing else: the server answers messages in their
 * order, so the first answer is about the first message that has none yet. (The provider's own count of unsynced changes
 * is not used: it shows zero too early after a reconnect.)
 *
 * An update is only sent once this socket's sync has been: until then edits are held back, since the sync has them.
 */
export class SavedState {
  readonly #changed: () => void;
  #open = false;
  /** Whether the edits of this document were sent in a sync over this socket. */
  #synced = false;
  /** What the server owes an answer to, oldest first. */
  #sent: Sent[] = [];
  /** Edits that are in no message yet. */
  #unsent = false;
  /** Something was edited since everything was last saved. */
  #edited = false;
  #failed = false;
  #keptHere = true;
  #everOpen = false;

  /** `changed` is called whenever the state may be another. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): SaveState {
    if (this.#isSaved) return 'saved';
    if (this.#failed) return 'not-saved';
    if (this.#open || !this.#everOpen) return 'saving';
    return this.#edited && !this.#keptHere ? 'not-saved' : 'offline';
  }

  /** Whether there are edits that the server isn't known to have kept. */
  get hasUnsavedEdits(): boolean {
    return this.#edited;
  }

  /** Whether updates may be sent as they are made. */
  get mayFlow(): boolean {
    return this.#synced;
  }

  /** The size of what the server owes an answer to; undefined when it owes none, nor will once all edits are sent. */
  get awaitedBytes(): number | undefined {
    if (this.#synced && !this.#unsent && this.#sent.length === 0) return undefined;
    return this.#sent.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The server answered over a new socket, and let this page in. Until then nobody may be there. */
  opened(): void {
    this.#everOpen = true;
    this.#start(true);
  }

  /** The socket is closed, or none could be opened. `failed`: because the server could not keep what was sent. */
  closed(failed: boolean): void {
    this.#everOpen = true;
    if (failed && this.#edited) this.#failed = true;
    this.#start(false);
  }

  /** The person (or anything but the server) changed the document. */
  edited(): void {
    this.#edited = true;
    this.#unsent = true;
    this.#changed();
  }

  /** A sync with everything that the server lacks was sent. */
  sentSync(bytes: number): void {
    for (const sent of this.#sent) sent.repeated = true;
    this.#synced = true;
    this.#failed = false;
    this.#push(bytes);
  }

  /** An update was sent. */
  sentUpdate(bytes: number): void {
    this.#push(bytes);
  }

  /** The server answered. Gives whether a new sync is needed. */
  answered(kept: boolean): boolean {
    const sent = this.#sent.shift();
    const refused = !kept && sent !== undefined && !sent.repeated && this.#synced;
    if (refused) this.hold();
    if (this.#isSaved) this.#edited = false;
    this.#changed();
    return refused;
  }

  /** Holds edits back until the next sync, which is about to be asked for. */
  hold(): void {
    this.#synced = false;
    this.#changed();
  }

  /** The server will not take what this document holds. */
  failed(): void {
    this.#failed = true;
    this.#changed();
  }

  /** Whether edits are kept on this device. */
  keptHere(kept: boolean): void {
    this.#keptHere = kept;
    this.#changed();
  }

  get #isSaved(): boolean {
    return this.#open && this.#synced && !this.#failed && !this.#unsent && this.#sent.every(({ repeated }) => repeated);
  }

  #push(bytes: number): void {
    this.#unsent = false;
    this.#sent.push({ bytes, repeated: false });
    this.#changed();
  }

  #start(open: boolean): void {
    this.#open = open;
    this.#synced = false;
    this.#sent = [];
    this.#changed();
  }
}
