import * as z from 'zod/mini';
import { id } from './ids.ts';
import type { Collection, JourneyMap, RecordOf } from './journeyMap.ts';
import { COLLECTIONS } from './journeyMap.ts';
import { noteOrigin } from './madeFrom.ts';
import type { MapRecord } from './records/map.ts';

/** Fields to set. A field set to null is taken away. */
type Fields<R> = { [K in keyof R]?: R[K] | null };

/** Creates a record, or replaces the one of that id. */
export type Put = { [C in Collection]: { op: 'put'; in: C; record: RecordOf<C> } }[Collection];

/** Sets some fields of a record, or of the map itself. */
export type SetFields =
  | { [C in Collection]: { op: 'set'; in: C; id: string; fields: Fields<AllFields<RecordOf<C>>> } }[Collection]
  | { op: 'set'; in: 'map'; fields: Fields<MapRecord> };

export type Remove = { op: 'remove'; in: Collection; id: string };

/** The one form in which every edit of a map travels, wherever it comes from. */
export type Change = Put | SetFields | Remove;

/** All fields that any member of a union has. */
type AllFields<R> = R extends unknown ? Partial<R> & Record<never, never> : never;

const collection = z.enum(COLLECTIONS as [Collection, ...Collection[]]);
const fields = z.record(z.string().check(z.maxLength(64)), z.unknown());

/**
 * The form of a change as it comes over the wire. What it puts in is checked on the map that results, by `parseMap`.
 */
export const change = z.discriminatedUnion('op', [
  z.discriminatedUnion('in', [
    z.strictObject({ op: z.literal('set'), in: z.literal('map'), fields }),
    z.strictObject({ op: z.literal('set'), in: collection, id, fields }),
  ]),
  z.strictObject({ op: z.literal('put'), in: collection, record: z.looseObject({ id }) }),
  z.strictObject({ op: z.literal('remove'), in: collection, id }),
]);

/**
 * The map after the changes, in their order. Untouched records keep their identity. It isn't checked: a change can put
 * in what `parseMap` would refuse.
 *
 * @throws RangeError for a change of a record that doesn't exist
 */
export function applyChanges(map: JourneyMap, changes: readonly Change[]): JourneyMap {
  const result: JourneyMap = { ...map };
  /** What was copied here already may be written to: a copy for each of many changes of one record takes minutes. */
  const copies = new Set<object>();
  const own = <T extends object>(original: T): T => {
    if (copies.has(original)) return original;
    const copy = { ...original };
    copies.add(copy);
    return copy;
  };
  for (const [index, change] of changes.entries()) {
    if (change.in === 'map') {
      result.map = own(result.map);
      setFields(result.map, change.fields);
      continue;
    }
    const records: Record<string, object> = own(result[change.in]);
    Object.assign(result, { [change.in]: records });
    if (change.op === 'put') {
      records[change.record.id] = change.record;
    } else if (!Object.hasOwn(records, change.id)) {
      throw new UnknownRecordError(index, change.in, change.id);
    } else if (change.op === 'set') {
      const record = own(records[change.id] as object);
      records[change.id] = record;
      setFields(record, change.fields);
    } else {
      delete records[change.id];
    }
  }
  for (const name of COLLECTIONS) {
    if (result[name] !== map[name]) noteOrigin<object>(result[name], map[name], idsIn(changes, name));
  }
  return result;
}

/** The ids of a collection's records that changes are about, each once. */
function idsIn(changes: readonly Change[], name: Collection): string[] {
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.in === name) ids.add(change.op === 'put' ? change.record.id : change.id);
  }
  return [...ids];
}

/** A change of a record that doesn't exist. `index` is its place in the list of changes. */
export class UnknownRecordError extends RangeError {
  readonly index: number;

  constructor(index: number, collection: string, id: string) {
    super(`${collection} has no record "${id}"`);
    this.name = 'UnknownRecordError';
    this.index = index;
  }
}

function setFields(record: object, fields: object): void {
  const target = record as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    if (value === null || value === undefined) delete target[field];
    else target[field] = value;
  }
}

/** The changes that turn one map into another. Records that are equal are left alone, down to their fields. */
export function diffMaps(from: JourneyMap, to: JourneyMap): Change[] {
  const changes: Change[] = [];
  const mapFields = changedFields(from.map, to.map);
  if (mapFields) changes.push({ op: 'set', in: 'map', fields: mapFields });
  for (const name of COLLECTIONS) {
    if (from[name] === to[name]) continue;
    for (const id of Object.keys(from[name])) {
      if (!Object.hasOwn(to[name], id)) changes.push({ op: 'remove', in: name, id });
    }
    for (const [id, record] of Object.entries(to[name])) {
      const before = Object.hasOwn(from[name], id) ? from[name][id] : undefined;
      if (before === record) continue;
      if (!before) {
        changes.push({ op: 'put', in: name, record } as Put);
        continue;
      }
      const fields = changedFields(before, record);
      if (fields) changes.push({ op: 'set', in: name, id, fields } as SetFields);
    }
  }
  return changes;
}

/** The fields to set that turn one record into another; undefined when there are none. */
export function changedFields(from: object, to: object): Record<string, unknown> | undefined {
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(before)) {
    if (!Object.hasOwn(after, field)) fields[field] = null;
  }
  for (const [field, value] of Object.entries(after)) {
    if (!sameValue(before[field], value)) fields[field] = value;
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Fields hold scalars and lists of scalars, so that their JSON tells whether they are the same. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
