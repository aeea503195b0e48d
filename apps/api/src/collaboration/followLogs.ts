import type { Bus } from '../bus/bus.ts';
import type { Gates } from './gates.ts';

/** Keeps the maps in this process's memory up with what other processes append to their logs. */
export function followLogs(bus: Bus, gates: Gates): void {
  bus.subscribe((event) => {
    if (event.type === 'appended') gates.follow(event.mapId, event.revision);
    else if (event.type === 'missed' || event.type === 'alone') void gates.followAll();
  });
}
