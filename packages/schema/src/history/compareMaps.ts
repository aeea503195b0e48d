import { changedFields } from '../changes.ts';
import { byOrder } from '../inOrder.ts';
import type { Collection, JourneyMap } from '../journeyMap.ts';
import { COLLECTIONS } from '../journeyMap.ts';
import { movedWithin } from './movedWithin.ts';

/** What became of a record between two states of a map. */
export interface Difference {
  in: Collection;
  id: string;
  /** `kept` is what was there before and after, and moved, changed, or both. */
  what: 'added' | 'removed' | 'kept';
  /** Whether it has another place: another stage, step or lane, or another one among those around it. */
  moved: boolean;
  /** The fields that changed, apart from those that say where it is. */
  fields: string[];
}

/** What became of a map: the fields of its own that changed, and each record that isn't as it was. */
export interface MapComparison {
  map: string[];
  records: Difference[];
}

/** What holds each record of a collection; with `order` it makes up its place. */
const CONTAINERS: Record<Collection, readonly string[]> = {
  personas: [],
  stages: [],
  steps: ['stageId'],
  lanes: [],
  cards: ['laneId', 'stepId'],
  connections: [],
  evidence: [],
};

type AnyRecord = { id: string; order?: string } & Record<string, unknown>;
type Records = Record<string, AnyRecord>;

/**
 * What was added, removed, changed and moved from one state of a map to another, by record. The same for the same maps,
 * in whatever order they hold their records: sorted by collection and id.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap): MapComparison {
  return {
    map: Object.keys(changedFields(before.map, after.map) ?? {}).sort(),
    records: COLLECTIONS.flatMap((name) => compareCollection(name, before[name] as Records, after[name] as Records)),
  };
}

/** Whether there is no difference at all. */
export function isSame({ map, records }: MapComparison): boolean {
  return map.length === 0 && records.length === 0;
}

function compareCollection(name: Collection, before: Records, after: Records): Difference[] {
  if (before === after) return [];
  const container = CONTAINERS[name];
  const found: Difference[] = [];
  const reordered = new Set<string>();
  const kept: Array<{ id: string; fields: string[]; relocated: boolean }> = [];
  for (const id of Object.keys(before)) {
    if (!Object.hasOwn(after, id)) found.push({ in: name, id, what: 'removed', moved: false, fields: [] });
  }
  for (const [id, record] of Object.entries(after)) {
    const former = Object.hasOwn(before, id) ? before[id] : undefined;
    if (!former) {
      found.push({ in: name, id, what: 'added', moved: false, fields: [] });
      continue;
    }
    const fields = Object.keys(changedFields(former, record) ?? {});
    if (fields.length === 0) continue;
    if (fields.includes('order')) reordered.add(containerOf(record, container));
    kept.push({
      id,
      fields: fields.filter((field) => field !== 'order' && !container.includes(field)).sort(),
      relocated: fields.some((field) => container.includes(field)),
    });
  }
  const moved = movedIn(container, reordered, before, after);
  for (const { id, fields, relocated } of kept) {
    const isMoved = relocated || moved.has(id);
    if (isMoved || fields.length > 0) found.push({ in: name, id, what: 'kept', moved: isMoved, fields });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The records that stayed in the same container and yet changed their place. New order keys alone move nothing. */
function movedIn(
  container: readonly string[],
  reordered: ReadonlySet<string>,
  before: Records,
  after: Records,
): Set<string> {
  const siblings = new Map<string, AnyRecord[]>();
  for (const record of reordered.size > 0 ? Object.values(after) : []) {
    const key = containerOf(record, container);
    if (!reordered.has(key)) continue;
    const former = Object.hasOwn(before, record.id) ? before[record.id] : undefined;
    if (!former || containerOf(former, container) !== key) continue;
    const known = siblings.get(key);
    if (known) known.push(record);
    else siblings.set(key, [record]);
  }
  const moved = new Set<string>();
  for (const group of siblings.values()) {
    const then = group.map(({ id }) => before[id] as AnyRecord);
    const isStill = (id: string) => before[id]?.order === after[id]?.order;
    for (const id of movedWithin(idsInOrder(then), idsInOrder(group), isStill)) moved.add(id);
  }
  return moved;
}

function idsInOrder(records: readonly AnyRecord[]): string[] {
  return [...records].sort((a, b) => byOrder(a as never, b as never)).map(({ id }) => id);
}

function containerOf(record: AnyRecord, container: readonly string[]): string {
  return container.map((field) => record[field]).join(' ');
}
