import type { Change, Collection, Fault, JourneyMap } from '@milepost/schema';
import { COLLECTIONS } from '@milepost/schema';
import type { TouchedRecords } from './touchedRecords.ts';

/**
 * The changes that take out of a client's document what the server refused, and leave the rest of its edits: each
 * offending field is set back to the server's value, each offending record to the server's or removed.
 */
export function restoreChanges(server: JourneyMap, faults: readonly Fault[], touched: TouchedRecords): Change[] {
  const restore = new Restore(server);
  for (const { path } of faults) {
    const [root = '', id, field] = path.split('.');
    if (root === '') restore.everything(touched);
    else if (root === 'map') restore.ownFields(id === undefined ? (touched.get('map') ?? []) : [id]);
    else if (!isCollection(root)) continue;
    else if (id === undefined) restore.additions(root, touched.get(root) ?? []);
    else if (field === undefined) restore.record(root, id);
    else restore.field(root, id, field);
  }
  return [...restore.changes.values()];
}

function isCollection(name: string): name is Collection {
  return (COLLECTIONS as string[]).includes(name);
}

class Restore {
  readonly changes = new Map<string, Change>();
  readonly #server: JourneyMap;

  constructor(server: JourneyMap) {
    this.#server = server;
  }

  everything(touched: TouchedRecords): void {
    for (const [root, keys] of touched) {
      if (root === 'map') this.ownFields(keys);
      else if (isCollection(root)) for (const id of keys) this.record(root, id);
    }
  }

  ownFields(names: Iterable<string>): void {
    for (const name of names) this.#setField('map', undefined, name, this.#server.map);
  }

  /** What was added goes where there is too much of it. */
  additions(collection: Collection, ids: Iterable<string>): void {
    for (const id of ids) if (!Object.hasOwn(this.#server[collection], id)) this.record(collection, id);
  }

  record(collection: Collection, id: string): void {
    const record = this.#recordOf(collection, id);
    const change = record ? { op: 'put', in: collection, record } : { op: 'remove', in: collection, id };
    this.changes.set(`${collection} ${id}`, change as Change);
  }

  field(collection: Collection, id: string, field: string): void {
    const record = this.#recordOf(collection, id);
    if (!record) this.record(collection, id);
    else this.#setField(collection, id, field, record);
  }

  #recordOf(collection: Collection, id: string): object | undefined {
    return Object.hasOwn(this.#server[collection], id) ? this.#server[collection][id] : undefined;
  }

  #setField(root: Collection | 'map', id: string | undefined, field: string, from: object): void {
    const key = `${root} ${id}`;
    const earlier = this.changes.get(key);
    if (earlier && earlier.op !== 'set') return;
    const value = Object.hasOwn(from, field) ? (from as Record<string, unknown>)[field] : null;
    const fields = { ...earlier?.fields, [field]: value };
    this.changes.set(key, { op: 'set', in: root, ...(id === undefined ? {} : { id }), fields } as Change);
  }
}
