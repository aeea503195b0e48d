import type { Sql } from '../database/sql.ts';
import type { Logger } from '../logger.ts';
import type { MapDocument } from './compactMap.ts';
import { compactMap, readCompacted } from './compactMap.ts';
import { MapGoneError } from './gateErrors.ts';
import { MapGate } from './mapGate.ts';

/** A gate that nobody has used for this long (ms) is let go. */
const IDLE = 30_000;

/** As many updates, or bytes of them, may gather in a map's log before it is folded into the state. */
const LOG_UPDATES = 500;
const LOG_BYTES = 1024 * 1024;

/** So often in a row it may fail to fold the log of a map that nobody uses, before it is left for the next who does. */
const MOST_FAILURES = 5;

const NEWEST = 'SELECT id, revision FROM maps WHERE id = ANY($1::text[])';

/** The gates of all maps in use: exactly one a map in this process, or two would know nothing of each other's edits. */
export class Gates {
  readonly #sql: Sql;
  readonly #onChanged: (mapId: string, revision: number) => void;
  readonly #log: Logger;
  readonly #gates = new Map<string, MapGate>();
  readonly #compacting = new Map<string, Promise<MapDocument | undefined>>();
  /** How often in a row it failed, by map. */
  readonly #failures = new Map<string, number>();
  readonly #sweeping: NodeJS.Timeout;
  #closed = false;

  /** `onChanged` hears of every map that changed, and at which revision it is, before anybody else does. */
  constructor(sql: Sql, onChanged: (mapId: string, revision: number) => void, log: Logger) {
    this.#sql = sql;
    this.#onChanged = onChanged;
    this.#log = log;
    this.#sweeping = setInterval(() => this.sweep(), IDLE / 3);
    this.#sweeping.unref();
  }

  /** The gate of a map. Whether there is such a map shows when it is used. */
  of(mapId: string): MapGate {
    let gate = this.#gates.get(mapId);
    if (!gate) {
      gate = new MapGate(mapId, this.#sql, (revision) => {
        this.#onChanged(mapId, revision);
        this.#compactWhenLong(mapId);
      });
      this.#gates.set(mapId, gate);
    }
    return gate;
  }

  /**
   * Folds a map's log into its state and gives its JSON; undefined when the map is gone. Where the folding fails, the map
   * is read all the same, for nothing is lost by a long log, and `sweep` tries again.
   *
   * @throws the database's error when the map can't be read either
   */
  compact(mapId: string): Promise<MapDocument | undefined> {
    let compacting = this.#compacting.get(mapId);
    if (!compacting) {
      compacting = this.#compact(mapId).finally(() => this.#compacting.delete(mapId));
      this.#compacting.set(mapId, compacting);
    }
    return compacting;
  }

  /** Folds a map's log, some time. */
  compactLater(mapId: string): void {
    // A failure was logged where it happened, and is followed by another attempt.
    if (!this.#closed) this.compact(mapId).catch(() => undefined);
  }

  /** Lets go of gates that nobody uses any more, once their logs are folded; folds those where that failed. */
  sweep(): void {
    for (const [mapId, gate] of this.#gates) {
      const isIdle = !gate.live && !gate.busy && Date.now() - gate.lastUse >= IDLE;
      const isGivenUp = (this.#failures.get(mapId) ?? 0) >= MOST_FAILURES;
      if (isIdle ? gate.appended.updates > 0 && !isGivenUp : isLong(gate)) {
        this.compactLater(mapId);
      } else if (isIdle) {
        this.#gates.delete(mapId);
        this.#failures.delete(mapId);
        gate.destroy();
      }
    }
  }

  /** Another process has appended to a map, up to a revision. Where the map is in memory, that is taken over. */
  follow(mapId: string, revision: number): void {
    const gate = this.#gates.get(mapId);
    if (gate && gate.revision < revision) this.#catchUp(gate);
  }

  /** Takes over whatever other processes may have appended, to any map. */
  async followAll(): Promise<void> {
    const gates = [...this.#gates.values()].filter(({ revision }) => revision > 0);
    if (gates.length === 0) return;
    try {
      const rows = await this.#sql.query<{ id: string; revision: number }>(NEWEST, [gates.map(({ mapId }) => mapId)]);
      for (const { id, revision } of rows) this.follow(id, revision);
    } catch (error) {
      this.#log.error({ err: error }, 'what other processes did could not be looked up');
    }
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

  async #compact(mapId: string): Promise<MapDocument | undefined> {
    const gate = this.#gates.get(mapId);
    const { updates = 0, bytes = 0 } = gate?.appended ?? {};
    try {
      const map = await compactMap(this.#sql, mapId);
      // What was appended meanwhile is still to be folded.
      if (gate) gate.appended = { updates: gate.appended.updates - updates, bytes: gate.appended.bytes - bytes };
      this.#failures.delete(mapId);
      return map;
    } catch (error) {
      this.#log.error({ err: error, mapId }, 'compaction failed');
      if (gate) this.#failures.set(mapId, (this.#failures.get(mapId) ?? 0) + 1);
      return readCompacted(this.#sql, mapId);
    }
  }

  #catchUp(gate: MapGate): void {
    gate.catchUp().catch((error: unknown) => {
      if (this.#closed || error instanceof MapGoneError) return;
      this.#log.error({ err: error, mapId: gate.mapId }, 'what another process did could not be taken over');
    });
  }

  #compactWhenLong(mapId: string): void {
    const gate = this.#gates.get(mapId);
    // Where it fails, not with every update again.
    if (gate && isLong(gate) && !this.#compacting.has(mapId) && !this.#failures.has(mapId)) this.compactLater(mapId);
  }
}

function isLong({ appended }: MapGate): boolean {
  return appended.updates >= LOG_UPDATES || appended.bytes >= LOG_BYTES;
}
