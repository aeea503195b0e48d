import type { Sql } from '../database/sql.ts';
import type { Logger } from '../logger.ts';
import type { MapDocument } from './compactMap.ts';
import { compactMap } from './compactMap.ts';
import { MapGate } from './mapGate.ts';

/** A gate that nobody has used for this long (ms) is let go. */
const IDLE = 30_000;

/** As many updates, or bytes of them, may gather in a map's log before it is folded into the state. */
const LOG_UPDATES = 500;
const LOG_BYTES = 1024 * 1024;

/** The gates of all maps in use: exactly one a map in this process, or two would know nothing of each other's edits. */
export class Gates {
  readonly #sql: Sql;
  readonly #onChanged: (mapId: string) => void;
  readonly #log: Logger;
  readonly #gates = new Map<string, MapGate>();
  readonly #compacting = new Map<string, Promise<MapDocument | undefined>>();
  readonly #sweeping: NodeJS.Timeout;
  #closed = false;

  /** `onChanged` hears of every map that changed, before anybody else does. */
  constructor(sql: Sql, onChanged: (mapId: string) => void, log: Logger) {
    this.#sql = sql;
    this.#onChanged = onChanged;
    this.#log = log;
    this.#sweeping = setInterval(() => this.#sweep(), IDLE / 3);
    this.#sweeping.unref();
  }

  /** The gate of a map. Whether there is such a map shows when it is used. */
  of(mapId: string): MapGate {
    let gate = this.#gates.get(mapId);
    if (!gate) {
      gate = new MapGate(mapId, this.#sql, () => {
        this.#onChanged(mapId);
        this.#compactWhenLong(mapId);
      });
      this.#gates.set(mapId, gate);
    }
    return gate;
  }

  /** Folds a map's log into its state and gives its JSON; undefined when the map is gone. */
  compact(mapId: string): Promise<MapDocument | undefined> {
    let compacting = this.#compacting.get(mapId);
    if (!compacting) {
      const gate = this.#gates.get(mapId);
      if (gate) gate.appended = { updates: 0, bytes: 0 };
      compacting = compactMap(this.#sql, mapId).finally(() => this.#compacting.delete(mapId));
      this.#compacting.set(mapId, compacting);
    }
    return compacting;
  }

  /** Folds a map's log, some time. A failure is only logged: nothing is lost by a long log. */
  compactLater(mapId: string): void {
    if (this.#closed) return;
    this.compact(mapId).catch((error) => this.#log.error({ err: error, mapId }, 'compaction failed'));
  }

  /** What somebody wrote under one id is another's from now on: a visitor has made an account. */
  handOver(fromActorId: string, toActorId: string): void {
    for (const gate of this.#gates.values()) gate.handOver(fromActorId, toActorId);
  }

  /** Lets nothing more in; resolves when what is on its way is kept. */
  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#closed = true;
    const gates = [...this.#gates.values()];
    for (const gate of gates) gate.destroy();
    await Promise.all(gates.map((gate) => gate.quiet()));
    await Promise.allSettled(this.#compacting.values());
  }

  #compactWhenLong(mapId: string): void {
    const appended = this.#gates.get(mapId)?.appended;
    if (appended && (appended.updates >= LOG_UPDATES || appended.bytes >= LOG_BYTES)) this.compactLater(mapId);
  }

  #sweep(): void {
    for (const [mapId, gate] of this.#gates) {
      if (gate.live || gate.busy || Date.now() - gate.lastUse < IDLE) continue;
      if (gate.appended.updates > 0) this.compactLater(mapId);
      this.#gates.delete(mapId);
      gate.destroy();
    }
  }
}
