import { blankMap } from '@milepost/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Gates } from '../collaboration/gates.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../logger.ts';
import { createMap } from '../maps/createMap.ts';
import { MapsRepository } from '../maps/maps.repository.ts';
import { RecentMaps } from '../maps/recentMaps.ts';
import { makePlace } from '../testing/makePlace.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import { Versions } from './versions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe.each(DATABASE_KINDS)('the history of a map on the %s database', (kind) => {
  let test: TestDatabase;
  let database: Database;
  let place: MapPlace;
  let mapId: string;
  let gates: Gates;
  let versions: Versions;

  beforeAll(async () => {
    test = await createTestDatabase(kind);
    database = await openDatabase(test.config, () => undefined);
    await migrate(database);
    place = await makePlace(database);
  });
  afterAll(async () => {
    await database?.close();
    await test?.close();
  });

  /** What a server process has of its own. */
  const newProcess = () => {
    const log = createLogger('silent');
    const made = new Gates(database.sql, () => undefined, log);
    return { gates: made, versions: new Versions({ database, gates: made, recent: new RecentMaps(0), log }) };
  };

  beforeEach(async () => {
    ({ gates, versions } = newProcess());
    mapId = (await createMap({ maps: new MapsRepository(database) }, blankMap('0'), place)).id;
  });
  afterEach(async () => {
    await database.sql.query('DELETE FROM maps');
    await gates.close();
  });

  const edit = (title: string, by = 'ann') =>
    gates.of(mapId).edit(() => [{ op: 'set', in: 'map', fields: { title } }], undefined, by);
  const later = (time: number) => new Date(Date.now() + time);
  const titles = async () => {
    const all = await versions.rows.all(mapId);
    const documents = await Promise.all(all.map(({ id }) => versions.documentOf(mapId, id)));
    return documents.map((document) => JSON.parse(document ?? '{}').map.title);
  };
  /** Makes every edit and version so far look as old as that (ms). */
  const age = async (time: number) => {
    const by = [`${time} milliseconds`];
    await database.sql.query('UPDATE versions SET created_at = created_at - $1::interval', by);
    await database.sql.query(
      'UPDATE maps SET updated_at = updated_at - $1::interval, changed_since = changed_since - $1::interval',
      by,
    );
  };

  it('gets a version after a pause in editing, and only then', async () => {
    await versions.keepDue(later(HOUR));
    expect(await titles()).toEqual(['0']);
    await edit('1');
    await edit('2');
    await versions.keepDue(later(4 * MINUTE));
    expect(await titles()).toEqual(['0']);
    await versions.keepDue(later(6 * MINUTE));
    expect(await titles()).toEqual(['2', '0']);
    await versions.keepDue(later(DAY));
    expect(await titles()).toEqual(['2', '0']);
    expect(await versions.rows.newest(mapId)).toMatchObject({
      kind: 'automatic',
      name: null,
      authors: [{ id: 'ann' }],
    });
  });

  it('gets one each half hour while editing goes on', async () => {
    await edit('1');
    await age(29 * MINUTE);
    await edit('2');
    await versions.keepDue();
    expect(await titles()).toEqual(['0']);
    await age(2 * MINUTE);
    await edit('3');
    await versions.keepDue();
    expect(await titles()).toEqual(['3', '0']);
    // What comes after it begins a new half hour.
    await edit('4');
    await versions.keepDue(later(4 * MINUTE));
    expect(await titles()).toEqual(['3', '0']);
    await versions.keepDue(later(6 * MINUTE));
    expect(await titles()).toEqual(['4', '3', '0']);
  });

  it('knows of each version who made the edits in it, folded or not', async () => {
    await edit('1', 'ann');
    await gates.compact(mapId);
    await edit('2', 'ben');
    await versions.keepDue(later(6 * MINUTE));
    await edit('3', 'guest:eve');
    await versions.keepDue(later(6 * MINUTE));
    const all = await versions.rows.all(mapId);
    expect(all.map(({ authors }) => authors)).toEqual([
      [{ id: 'guest:eve' }],
      [{ id: 'ann' }, { id: 'ben' }],
      [{ id: place.ownerId }],
    ]);
    expect(all[0]?.changes).toEqual([{ what: 'titled', from: '2', to: '3' }]);
  });

  it('gets each version once, however many servers look after it', async () => {
    const others = [newProcess(), newProcess(), newProcess()];
    for (let round = 1; round <= 5; round++) {
      await edit(String(round));
      await Promise.all([versions, ...others.map((other) => other.versions)].map((each) => each.keepDue(later(HOUR))));
    }
    expect(await titles()).toEqual(['5', '4', '3', '2', '1', '0']);
    await Promise.all(others.map((other) => other.gates.close()));
  });

  it('loses no edit to its versions', async () => {
    const saved: Array<Promise<unknown>> = [];
    for (let round = 0; round < 40; round++) {
      saved.push(edit(`edit ${round}`));
      if (round % 8 === 0) saved.push(versions.keep(mapId, { kind: 'named', name: `${round}`, by: 'ann' }));
      await new Promise(setImmediate);
    }
    await Promise.all(saved);
    expect(await gates.compact(mapId)).toMatchObject({ title: 'edit 39', revision: 41 });
    await versions.keepDue(later(HOUR));
    expect((await titles())[0]).toBe('edit 39');
    expect(await versions.rows.due(later(HOUR), later(HOUR), 10)).toEqual([]);
  });

  it('is thinned with age, and what is left tells what went', async () => {
    for (const [title, by] of [
      ['1', 'ann'],
      ['2', 'ben'],
      ['3', 'ann'],
    ] as const) {
      await edit(title, by);
      await versions.keep(mapId, { kind: 'automatic', by: null });
    }
    await age(400 * DAY);
    await edit('4', 'cid');
    await versions.keepDue(later(6 * MINUTE));
    expect(await titles()).toEqual(['4', '0']);
    const [newest] = await versions.rows.all(mapId);
    expect(newest?.changes).toEqual([{ what: 'titled', from: '0', to: '4' }]);
    expect(newest?.authors).toEqual([{ id: 'ann' }, { id: 'ben' }, { id: 'cid' }]);
  });

  it('keeps for ever what somebody asked to be kept, with or without a name', async () => {
    await edit('1');
    await versions.keepDue(later(6 * MINUTE));
    const kept = await versions.keep(mapId, { kind: 'named', by: 'ann' });
    expect(kept).toMatchObject({ kind: 'named', name: null });
    await edit('2');
    await versions.keepDue(later(6 * MINUTE));
    await age(400 * DAY);
    await versions.thinAll();
    expect(await titles()).toEqual(['2', '1', '0']);
  });

  it('is thinned even where nobody edits any more', async () => {
    await edit('1');
    await versions.keep(mapId, { kind: 'automatic', by: null });
    await edit('2');
    await versions.keep(mapId, { kind: 'automatic', by: null });
    await age(400 * DAY);
    await versions.thinAll();
    expect(await titles()).toEqual(['2', '0']);
  });

  it('keeps a version that somebody names while it is thinned', async () => {
    for (const title of ['1', '2']) {
      await edit(title);
      await versions.keep(mapId, { kind: 'automatic', by: null });
    }
    await age(400 * DAY);
    await edit('3');
    const kept = await versions.keep(mapId, { kind: 'automatic', by: null });
    const [, two] = await versions.rows.all(mapId);
    // In the moment after it was looked which ones have had their time.
    const { rows } = versions;
    const all = rows.all.bind(rows);
    rows.all = async (id) => {
      const found = await all(id);
      rows.all = all;
      await rows.rename(mapId, two?.id ?? '', 'Agreed on');
      return found;
    };
    await versions.thin(mapId);
    expect(await titles()).toEqual(['3', '2', '0']);
    expect(await versions.rows.find(mapId, kept.id)).toMatchObject({
      changes: [{ what: 'titled', from: '2', to: '3' }],
    });
  });

  it('is thinned for other maps when it fails for one', async () => {
    const ids: string[] = [];
    for (const title of ['a', 'b', 'c']) {
      mapId = (await createMap({ maps: new MapsRepository(database) }, blankMap(title), place)).id;
      ids.push(mapId);
      for (const each of ['1', '2']) {
        await edit(each);
        await versions.keep(mapId, { kind: 'automatic', by: null });
      }
    }
    await age(400 * DAY);
    const [, broken] = [...ids].sort();
    await database.sql.query(`UPDATE versions SET document = '\\x00' WHERE map_id = $1`, [broken ?? '']);
    await versions.thinAll();
    for (mapId of ids.filter((id) => id !== broken)) expect((await titles())[0]).toBe('2');
    const left = await Promise.all(ids.map(async (id) => (await versions.rows.all(id)).length));
    expect(left.sort()).toEqual([2, 2, 3]);
  });

  it('is kept up with for other maps when it fails for one', async () => {
    await edit('1');
    const broken = mapId;
    mapId = (await createMap({ maps: new MapsRepository(database) }, blankMap('other'), place)).id;
    await database.sql.query(`UPDATE versions SET document = '\\x00' WHERE map_id = $1`, [broken]);
    await edit('fine');
    await versions.keepDue(later(HOUR));
    expect(await titles()).toEqual(['fine', 'other']);
  });
});
