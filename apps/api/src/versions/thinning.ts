const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Up to these ages (ms) all versions stay, one an hour, and one a day; older ones go. */
const ALL = DAY;
const HOURLY = 7 * DAY;
const DAILY = 365 * DAY;

/** What has to be known of a version to decide whether it stays. */
export interface AgingVersion {
  id: string;
  kind: 'created' | 'automatic' | 'named' | 'restored';
  name: string | null;
  createdAt: Date;
}

/**
 * The ids of a map's versions that have had their time: the older they are, the fewer stay. The newest one stays, and so
 * do those that have a name and the one that the map began with. `versions` are all of a map, newest first.
 */
export function versionsToDrop(versions: readonly AgingVersion[], now: Date): string[] {
  const taken = new Set<string>();
  return versions
    .filter(({ kind, name, createdAt }, index) => {
      if (index === 0 || name !== null || kind === 'named' || kind === 'created') return false;
      const age = now.getTime() - createdAt.getTime();
      if (age <= ALL) return false;
      if (age > DAILY) return true;
      const length = age <= HOURLY ? HOUR : DAY;
      const slot = `${length} ${Math.floor(createdAt.getTime() / length)}`;
      // The newest of each hour or day comes first, and shows all that was done in it.
      if (taken.has(slot)) return true;
      taken.add(slot);
      return false;
    })
    .map(({ id }) => id);
}
