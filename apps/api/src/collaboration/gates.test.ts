import { blankMap } from '@milepost/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../logger.ts';
import { createMap } from '../maps/createMap.ts';
import { MapsRepository } from '../maps/maps.repository.ts';
import { makePlace } from '../testing/makePlace.ts';
import type { TestDatabase } from '../testing/testDatabase.ts';
import { createTestDatabase, DATABASE_KINDS } from '../testing/testDatabase.ts';
import { waitFor } from '../testing/waitFor.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import { Gates } from './gates.ts';

/** Has the database itself refuse to fold anything. */
const REFUSE = `
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`;
const REFUSE_FOLDING = `
  CREATE TRIGGER refuse BEFORE UPDATE OF state ON maps FOR EACH ROW EXECUTE FUNCTION refuse()`;
const ALLOW_FOLDING = 'DROP TRIGGER IF EXISTS refuse ON maps';

describe.each(DATABASE_KINDS)('folding logs on the %s database', (kind) => {
  let test: TestDatabase;
  let database: Database;
  let gates: Gates;
  let place: MapPlace;
  let mapId: string;

  beforeAll(async () => {
    test = await createTestDatabase(kind);
    database = await openDatabase(test.config, () => undefined);
    await migrate(database);
    await database.sql.query(REFUSE);
    place = await makePlace(database);
  });
  afterAll(async () => {
    await gates?.close();
    await database?.close();
    await test?.close();
  });

  beforeEach(async () => {
    await gates?.close();
    await database.sql.query(ALLOW_FOLDING);
    gates = new Gates(database.sql, () => undefined, createLogger('silent'));
    mapId = (await createMap({ maps: new MapsRepository(database) }, blankMap('Title'), place)).id;
  });

  const edit = (title: string) => gates.of(mapId).edit(() => [{ op: 'set', in: 'map', fields: { title } }]);
  const logged = async () => {
    const [row] = await database.sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM map_updates WHERE map_id = $1',
      [mapId],
    );
    return row?.count;
  };
  const fail = () => database.sql.query(REFUSE_FOLDING);
  const allow = () => database.sql.query(ALLOW_FOLDING);
  /** Sweeps as if nobody had used the map for a long time. */
  const sweepLater = () => {
    gates.of(mapId).lastUse = 0;
    gates.sweep();
  };

  it('gives the map, and lets go of the gate once nothing is left to fold', async () => {
    await edit('One');
    const gate = gates.of(mapId);
    sweepLater();
    expect(gates.of(mapId)).toBe(gate);
    await waitFor(async () => (await logged()) === 0, 'the log to be folded');
    await waitFor(() => gate.appended.updates === 0, 'the gate to know of it');
    sweepLater();
    expect(gates.of(mapId)).not.toBe(gate);
  });

  it('is no condition of reading', async () => {
    await edit('One');
    await fail();
    const read = await gates.compact(mapId);
    expect(read).toMatchObject({ title: 'One', revision: 2 });
    expect(JSON.parse(read?.document ?? '{}').map.title).toBe('One');
    expect(await logged()).toBe(1);
    await allow();
    expect(await gates.compact(mapId)).toEqual(read);
    expect(await logged()).toBe(0);
    expect(await gates.compact('nothing')).toBeUndefined();
  });

  it('is tried again for a map that nobody uses any more', async () => {
    await edit('One');
    const gate = gates.of(mapId);
    await fail();
    sweepLater();
    await gates.compact(mapId);
    expect(gate.appended.updates).toBe(1);
    await allow();
    sweepLater();
    await waitFor(async () => (await logged()) === 0, 'the log to be folded');
  });

  it('is left at last where it fails again and again', async () => {
    await edit('One');
    const gate = gates.of(mapId);
    await fail();
    for (let attempt = 0; attempt < 5; attempt++) {
      sweepLater();
      await gates.compact(mapId);
    }
    sweepLater();
    expect(gates.of(mapId)).not.toBe(gate);
    expect(await gates.compact(mapId)).toMatchObject({ title: 'One', revision: 2 });
  });

  it('is tried again for a long log, though not with every update', async () => {
    const gate = gates.of(mapId);
    await fail();
    gate.appended = { updates: 500, bytes: 0 };
    await edit('One');
    await gates.compact(mapId);
    expect(gate.appended.updates).toBe(501);
    await allow();
    await edit('Two');
    expect(await logged()).toBe(2);
    gates.sweep();
    await waitFor(async () => (await logged()) === 0, 'the log to be folded');
    expect(await gates.compact(mapId)).toMatchObject({ title: 'Two', revision: 3 });
  });

  it('leaves to be folded what came while it was under way', async () => {
    await edit('One');
    const gate = gates.of(mapId);
    const folding = gates.compact(mapId);
    gate.appended.updates++;
    await folding;
    expect(gate.appended.updates).toBe(1);
  });
});
