import type { LogEntry } from './mapLog.ts';
import { MOST_ENTRIES } from './mapLog.ts';

/** Writes a batch; gives the revision of its last entry, or rejects when nothing of it was kept. */
export type WriteBatch = (entries: readonly LogEntry[], ifRevision: number | null) => Promise<number>;

interface Waiting {
  entry: LogEntry;
  /** Only as long as the map is at this revision. Such an entry is a batch of its own. */
  ifRevision: number | null;
  resolve(revision: number): void;
  reject(error: unknown): void;
}

/** What one statement carries at most (bytes), so that a flood of offline edits doesn't become one huge statement. */
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * The updates of one map on their way into the log, in order. One statement is under way at a time; what arrives
 * meanwhile makes the next. When a statement fails, everything that waits fails with it, since later updates build on
 * earlier ones.
 */
export class AppendQueue {
  readonly #write: WriteBatch;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #newest: Promise<unknown> = Promise.resolve();

  constructor(write: WriteBatch) {
    this.#write = write;
  }

  /** Whether nothing is on its way. */
  get idle(): boolean {
    return this.#running === undefined;
  }

  /** Resolves with the entry's revision once it is kept. */
  push(entry: LogEntry, ifRevision: number | null = null): Promise<number> {
    const kept = new Promise<number>((resolve, reject) => {
      this.#waiting.push({ entry, ifRevision, resolve, reject });
    });
    this.#newest = kept;
    this.#running ??= this.#run();
    return kept;
  }

  /** Resolves when all that has been pushed so far is kept; rejects when that failed. */
  async settled(): Promise<void> {
    if (!this.idle) await this.#newest;
  }

  /** Resolves when nothing is on its way any more, whether it was kept or failed. */
  async quiet(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // The first turn is given away, so that what arrives in the same one goes into the same statement.
    await Promise.resolve();
    try {
      while (this.#waiting.length > 0) {
        const batch = this.#takeBatch();
        try {
          const last = await this.#write(
            batch.map(({ entry }) => entry),
            batch[0]?.ifRevision ?? null,
          );
          for (const [place, { resolve }] of batch.entries()) resolve(last - batch.length + 1 + place);
        } catch (error) {
          for (const { reject } of [...batch, ...this.#waiting.splice(0)]) reject(error);
        }
      }
    } finally {
      this.#running = undefined;
    }
  }

  #takeBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { entry, ifRevision } of this.#waiting) {
      bytes += entry.update.byteLength;
      if (count > 0 && (bytes > BATCH_BYTES || count === MOST_ENTRIES || ifRevision !== null)) break;
      count++;
      if (ifRevision !== null) break;
    }
    return this.#waiting.splice(0, count);
  }
}
