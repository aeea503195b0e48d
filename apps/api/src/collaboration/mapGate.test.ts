import { blankMap } from '@milepost/schema';
import { encodeMap, newMapDoc, readMap } from '@milepost/schema/collab';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import type { Sql } from '../database/sql.ts';
import { createMap } from '../maps/createMap.ts';
import { MapsRepository } from '../maps/maps.repository.ts';
import { makePlace } from '../testing/makePlace.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import { compactMap } from './compactMap.ts';
import { MapGoneError, StaleRevisionError } from './gateErrors.ts';
import { MapGate } from './mapGate.ts';
import { loadMap } from './mapLog.ts';
import { mapOfStored } from './mapOfStored.ts';

/** A database whose appends can be held up and made to fail. */
class Obstacle implements Sql {
  appends = 0;
  hold: Promise<void> = Promise.resolve();
  failure: Error | undefined;
  /** Whether no map can be read. */
  unreadable = false;
  /** Happens after an append, before its answer comes. */
  meanwhile: (() => Promise<unknown>) | undefined;
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async query<Row>(text: string, parameters?: Parameters<Sql['query']>[1]): Promise<Row[]> {
    if (text.includes('INSERT INTO map_updates')) {
      this.appends++;
      await this.hold;
      if (this.failure) throw this.failure;
    }
    if (this.unreadable && text.includes('FROM maps')) throw new Error('unreadable');
    const rows = await this.#sql.query<Row>(text, parameters);
    if (text.includes('INSERT INTO map_updates')) await this.meanwhile?.();
    return rows;
  }

  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.#sql.transaction(work);
  }
}

/** What a client would send: edits of a document that starts as the server's. */
class Editor {
  readonly doc = newMapDoc();
  readonly sent: Uint8Array[] = [];

  constructor(state: Uint8Array) {
    Y.applyUpdate(this.doc, state);
    this.doc.on('update', (update) => this.sent.push(update));
  }

  /** Adds to the title, and gives the update. */
  type(text: string): Uint8Array {
    const title = this.doc.getMap('map').get('title') as Y.Text;
    title.insert(title.length, text);
    return this.sent.at(-1) as Uint8Array;
  }
}

describe.each(DATABASE_KINDS)('a gate on the %s database', (kind) => {
  let testDatabase: TestDatabase;
  let database: Database;
  let sql: Obstacle;
  let place: MapPlace;
  let mapId: string;
  let gate: MapGate;
  let editor: Editor;

  beforeAll(async () => {
    testDatabase = await createTestDatabase(kind);
    database = await openDatabase(testDatabase.config, () => {});
    await migrate(database);
    place = await makePlace(database);
  });
  afterAll(async () => {
    await database?.close();
    await testDatabase?.close();
  });

  beforeEach(async () => {
    mapId = (await createMap({ maps: new MapsRepository(database) }, blankMap('Title'), place)).id;
    sql = new Obstacle(database.sql);
    gate = newGate();
    editor = new Editor((await load()).state);
  });

  const newGate = () => new MapGate(mapId, sql, () => {});
  const load = async () => {
    const stored = await loadMap(database.sql, mapId);
    if (!stored) throw new Error('the map is gone');
    return stored;
  };
  const storedTitle = async () => readMap(mapOfStored(await load())).map.title;
  const gatedState = async (of: MapGate) => {
    const doc = newMapDoc();
    await of.attach(doc);
    return doc;
  };

  it('answers only when an update is in the log', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sql.hold = promise;
    let answered = false;
    const verdict = gate.admit(editor.type('!'), 'ann').then((given) => {
      answered = true;
      return given;
    });
    await waitFor(() => sql.appends === 1, 'the append');
    expect(answered).toBe(false);
    expect(await storedTitle()).toBe('Title');
    resolve();
    expect(await verdict).toEqual({ kind: 'kept' });
    expect(await storedTitle()).toBe('Title!');
  });

  it('answers a second sender of the same only when the first is in the log', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sql.hold = promise;
    const update = editor.type('!');
    let answers = 0;
    const both = [gate.admit(update, 'ann'), gate.admit(update, 'ann')].map((verdict) => verdict.then(() => answers++));
    await waitFor(() => sql.appends === 1, 'the append');
    expect(answers).toBe(0);
    resolve();
    await Promise.all(both);
    expect((await load()).updates).toHaveLength(1);
  });

  it('writes what arrives together in few statements, in order and without gaps', async () => {
    const verdicts = Array.from({ length: 100 }, (_, index) => gate.admit(editor.type(`${index},`), 'ann'));
    await Promise.all(verdicts);
    expect(sql.appends).toBeLessThan(10);
    const { revision, logged } = await load();
    expect(revision).toBe(101);
    expect(logged).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
    expect(await storedTitle()).toBe(`Title${Array.from({ length: 100 }, (_, index) => `${index},`).join('')}`);
  });

  it('keeps an edit of a map that comes out of the trash just then, as long as its condition holds', async () => {
    const maps = new MapsRepository(database);
    const editNow = (title: string, fits?: (revision: number) => boolean) =>
      gate.edit(() => [{ op: 'set', in: 'map', fields: { title } }], fits);
    await editNow('One');
    sql.meanwhile = () => maps.takeFromTrash(mapId);
    await maps.moveToTrash(mapId);
    expect((await editNow('Two')).revision).toBe(3);
    await maps.moveToTrash(mapId);
    expect((await editNow('Three', (revision) => revision === 3)).revision).toBe(4);
    expect(await storedTitle()).toBe('Three');
    sql.meanwhile = undefined;
    await maps.moveToTrash(mapId);
    await expect(editNow('Four')).rejects.toThrow(MapGoneError);
  });

  it('logs only what is new in a sync', async () => {
    await gate.admit(editor.type(' one'), 'ann');
    editor.type(' two');
    await gate.admit(Y.encodeStateAsUpdate(editor.doc), 'ann');
    const { updates } = await load();
    expect(updates).toHaveLength(2);
    expect(updates[1]?.byteLength).toBeLessThan(60);
    await gate.admit(Y.encodeStateAsUpdate(editor.doc), 'ann');
    expect((await load()).updates).toHaveLength(2);
  });

  it('fails everything that waits when the database fails, and takes it when it is sent again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sql.hold = promise;
    sql.failure = new Error('disk full');
    const updates = [editor.type('1'), editor.type('2'), editor.type('3')];
    const first = gate.admit(updates[0] as Uint8Array, 'ann');
    await waitFor(() => sql.appends === 1, 'the append');
    const rest = [...updates.slice(1), updates[0] as Uint8Array].map((update) => gate.admit(update, 'ann'));
    resolve();
    const results = await Promise.allSettled([first, ...rest]);
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(await storedTitle()).toBe('Title');
    sql.failure = undefined;
    expect(await gate.admit(Y.encodeStateAsUpdate(editor.doc), 'ann')).toEqual({ kind: 'kept' });
    expect(await storedTitle()).toBe('Title123');
  });

  it('stores nothing for a map that it could not load, and takes edits once it can', async () => {
    const before = readMap(mapOfStored(await load()));
    sql.unreadable = true;
    const live = newMapDoc();
    await expect(gate.attach(live)).rejects.toThrow('unreadable');
    await expect(gate.admit(editor.type('!'), 'ann')).rejects.toThrow('unreadable');
    await expect(gate.edit(() => [{ op: 'set', in: 'map', fields: { title: '' } }])).rejects.toThrow('unreadable');
    expect(sql.appends).toBe(0);
    expect(live.share.size === 0 || Y.encodeStateAsUpdate(live).byteLength <= 2).toBe(true);
    sql.unreadable = false;
    expect(readMap(mapOfStored(await load()))).toEqual(before);
    expect(await gate.admit(Y.encodeStateAsUpdate(editor.doc), 'ann')).toEqual({ kind: 'kept' });
    expect(await storedTitle()).toBe('Title!');
  });

  it('shows clients nothing that is not in the log', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    sql.hold = promise;
    const verdict = gate.admit(editor.type('!'), 'ann');
    const live = newMapDoc();
    let attached = false;
    const attaching = gate.attach(live).then(() => {
      attached = true;
    });
    await waitFor(() => sql.appends === 1, 'the append');
    expect(attached).toBe(false);
    resolve();
    await Promise.all([verdict, attaching]);
    expect(readMap(live).map.title).toBe('Title!');
  });

  it('forgets a refused update altogether, whatever was valid in it', async () => {
    const before = Y.encodeStateVector(editor.doc);
    editor.doc.transact(() => {
      editor.type(' and more');
      editor.doc.getMap('map').set('bogus', 1);
    });
    const verdict = await gate.admit(Y.encodeStateAsUpdate(editor.doc, before), 'ann');
    expect(verdict).toMatchObject({ kind: 'refused', refusal: { reason: 'invalid' } });
    expect(readMap(await gatedState(gate)).map.title).toBe('Title');
    const other = new Editor((await load()).state);
    expect(await gate.admit(other.type('!'), 'ben')).toEqual({ kind: 'kept' });
    expect(await storedTitle()).toBe('Title!');
  });

  it('lets nobody write under the client id of another, not even after a restart', async () => {
    await gate.admit(editor.type(' by Ann'), 'ann');
    for (const again of [gate, newGate()]) {
      const forged = new Editor(Y.encodeStateAsUpdate(editor.doc));
      forged.doc.clientID = editor.doc.clientID;
      const verdict = await again.admit(forged.type(' not by Ann'), 'eve');
      expect(verdict).toMatchObject({ kind: 'refused', refusal: { reason: 'foreign-client' } });
    }
    expect(await newGate().admit(editor.type('!'), 'ann')).toEqual({ kind: 'kept' });
    expect(await storedTitle()).toBe('Title by Ann!');
  });

  it('takes nothing for a map in the trash', async () => {
    await gate.admit(editor.type('!'), 'ann');
    await new MapsRepository(database).moveToTrash(mapId);
    await expect(gate.admit(editor.type('!'), 'ann')).rejects.toThrow(MapGoneError);
    await expect(newGate().admit(editor.type('!'), 'ann')).rejects.toThrow(MapGoneError);
    await expect(gate.edit(() => [])).rejects.toThrow(MapGoneError);
  });

  it('folds the log while edits arrive, and loses and doubles none', async () => {
    let editing = true;
    const compacting = (async () => {
      let folds = 0;
      while (editing) {
        const folded = await compactMap(database.sql, mapId);
        // At each moment the JSON is that of its revision.
        expect(folded?.title.length).toBe('Title'.length + (folded?.revision ?? 0) - 1);
        folds++;
      }
      return folds;
    })();
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 10 }, () => gate.admit(editor.type('x'), 'ann')));
    }
    editing = false;
    expect(await compacting).toBeGreaterThan(0);
    const folded = await compactMap(database.sql, mapId);
    expect(folded).toMatchObject({ title: `Title${'x'.repeat(200)}`, revision: 201 });
    const { revision, stateRevision, logged, document } = await load();
    expect({ revision, stateRevision, logged }).toEqual({ revision: 201, stateRevision: 201, logged: [] });
    expect(document).toBe(folded?.document);
    expect(JSON.parse(document)).toEqual(readMap(await gatedState(newGate())));
  });

  it('deletes only the rows that it folded', async () => {
    await gate.admit(editor.type('1'), 'ann');
    const slow = {
      query: database.sql.query,
      transaction: <Result>(work: (inner: Sql) => Promise<Result>) =>
        database.sql.transaction((inner) =>
          work({
            ...inner,
            query: async (text, parameters) => {
              // Between reading and writing, on a server with more connections than one, somebody appends.
              if (text.includes('UPDATE maps SET state') && kind === 'postgres')
                await gate.admit(editor.type('2'), 'ann');
              return inner.query(text, parameters);
            },
          }),
        ),
    } as Sql;
    expect(await compactMap(slow, mapId)).toMatchObject({ title: 'Title1', revision: 2 });
    if (kind === 'embedded') await gate.admit(editor.type('2'), 'ann');
    expect(await load()).toMatchObject({ revision: 3, stateRevision: 2, logged: [3] });
    expect(await compactMap(database.sql, mapId)).toMatchObject({ title: 'Title12', revision: 3 });
  });

  describe('beside another process', () => {
    it('takes over what the other stored, and shows it', async () => {
      const other = newGate();
      const [live, otherLive] = await Promise.all([gatedState(gate), gatedState(other)]);
      const otherEditor = new Editor((await load()).state);
      for (let round = 0; round < 5; round++) {
        await gate.admit(editor.type('a'), 'ann');
        await other.admit(otherEditor.type('b'), 'ben');
      }
      await gate.edit(() => [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }]);
      const title = await storedTitle();
      expect([...title.slice('Title'.length)].sort().join('')).toBe('aaaaabbbbb');
      // Each learned of the other's edits when it stored its own next.
      expect(readMap(live).map.owner).toBe('Ann');
      expect([...readMap(otherLive).map.title].filter((letter) => letter === 'a')).toHaveLength(5);
      expect((await load()).revision).toBe(12);
    });

    it('never takes an edit for a revision that is past', async () => {
      const other = newGate();
      await gate.edit(() => []);
      await other.edit(() => [{ op: 'set', in: 'map', fields: { owner: 'Ben' } }]);
      const stale = gate.edit(
        () => [{ op: 'set', in: 'map', fields: { owner: 'Ann' } }],
        (revision) => revision === 1,
      );
      await expect(stale).rejects.toThrow(StaleRevisionError);
      const { map, revision } = await gate.edit((current) => [
        { op: 'set', in: 'map', fields: { goal: `${current.map.owner} was first` } },
      ]);
      expect(map.map.goal).toBe('Ben was first');
      expect(revision).toBe(3);
    });
  });

  it('seeds the same map in the same way only once', async () => {
    const map = readMap(mapOfStored(await load()));
    await gate.admit(encodeMap(map), 'ann');
    expect(readMap(mapOfStored(await load()))).toEqual(map);
  });
});
