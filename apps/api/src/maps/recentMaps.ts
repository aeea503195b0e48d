import type { MapDocument } from '../collaboration/compactMap.ts';

/** A map that is being read from the database, and whether it has changed since the reading began. */
export interface Reading {
  readonly mapId: string;
  stale: boolean;
}

/**
 * Maps as they were last read, for a database that only this process can write to: there, what nobody changed here is
 * still so. The embedded database needs it, for it answers in the same thread as everything else.
 */
export class RecentMaps {
  readonly #capacity: number;
  /** Least recently used first. */
  readonly #maps = new Map<string, MapDocument>();
  readonly #readings = new Set<Reading>();
  #size = 0;

  /** `capacity` is how much JSON it holds at most (UTF-16 code units); with 0 it holds nothing. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(mapId: string): MapDocument | undefined {
    const map = this.#maps.get(mapId);
    if (map) {
      this.#maps.delete(mapId);
      this.#maps.set(mapId, map);
    }
    return map;
  }

  /** To be called before a map is read, and `end` after it. */
  begin(mapId: string): Reading {
    const reading = { mapId, stale: false };
    this.#readings.add(reading);
    return reading;
  }

  /** Remembers what was read, unless it has changed meanwhile. */
  end(reading: Reading, map: MapDocument | undefined): void {
    this.#readings.delete(reading);
    if (!map || reading.stale || map.document.length > this.#capacity / 4) return;
    this.#drop(reading.mapId);
    this.#maps.set(reading.mapId, map);
    this.#size += map.document.length;
    for (const oldest of this.#maps.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#drop(oldest);
    }
  }

  /** To be called as soon as a map has changed, before anybody is told that it has. */
  forget(mapId: string): void {
    this.#drop(mapId);
    for (const reading of this.#readings) if (reading.mapId === mapId) reading.stale = true;
  }

  #drop(mapId: string): void {
    this.#size -= this.#maps.get(mapId)?.document.length ?? 0;
    this.#maps.delete(mapId);
  }
}
