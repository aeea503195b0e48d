import {
  addLane,
  applyChanges,
  CARD_KIND_OF_LANE,
  type Change,
  type JourneyMap,
  type Lane,
  lanesOf,
} from '@milepost/schema';
import { laneRows, sameName } from '@milepost/schema/clip';
import { messages } from '../../../i18n/pastingMessages.ts';
import { laneKindOf } from './laneKindOf.ts';
import type { Track } from './planColumns.ts';

export interface PlannedRows {
  readonly rows: readonly Track[];
  readonly changes: readonly Change[];
  /** The map with the lanes that had to be made. */
  readonly map: JourneyMap;
}

/**
 * The lane for each row. A name leads to the lane of that name, or to one of the kind that it names; otherwise a lane of
 * that name is made. Rows without a name go on in the lane above where there are names, and else from `from` on downwards.
 */
export function planRows(
  map: JourneyMap,
  names: readonly (string | undefined)[],
  from: string,
  makeId: () => string,
): PlannedRows {
  const rows: Track[] = [];
  const changes: Change[] = [];
  const used = new Set<string>();
  let current = map;
  const make = (name: string, kind: Lane['kind']): Track => {
    const lanes = lanesOf(current);
    const above = lanes.findIndex(({ id }) => id === rows.at(-1)?.id);
    const id = makeId();
    const more = addLane(current, { id, kind, name, index: above < 0 ? lanes.length : above + 1 });
    changes.push(...more);
    current = applyChanges(current, more);
    return { id, isNew: true };
  };
  const isNamed = (lane: Lane) => names.some((name) => name !== undefined && sameName(name, lane.name));

  const byName = (name: string): Track => {
    const takers = lanesOf(map).filter(({ kind }) => CARD_KIND_OF_LANE[kind] !== undefined);
    const namesakes = takers.filter((lane) => sameName(lane.name, name));
    const kind = laneKindOf(name);
    const ofKind = takers.filter(
      (lane) => lane.kind === kind && kind !== 'notes' && !used.has(lane.id) && !isNamed(lane),
    );
    const found = [...namesakes, ...ofKind];
    const lane = found.find(({ visible }) => visible) ?? found[0];
    return lane ? { id: lane.id, isNew: false } : make(name, kind ?? 'notes');
  };

  const hasNames = names.some((name) => name?.trim());
  const open = laneRows(map);
  const first = Math.max(
    0,
    open.findIndex(({ id }) => id === from),
  );
  names.forEach((name, index) => {
    const above = rows.at(-1);
    let track: Track;
    if (name?.trim()) track = byName(name.trim());
    else if (hasNames && above) track = above;
    else {
      const lane = open[first + index];
      track = lane ? { id: lane.id, isNew: false } : make(messages.editor.pasting.newLane, 'notes');
    }
    used.add(track.id);
    rows.push(track);
  });
  return { rows, changes, map: current };
}
