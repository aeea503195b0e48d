import { type JourneyMap, LIMITS } from '@milepost/schema';
import { changeDoc, readMap } from '@milepost/schema/collab';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { OpenMap } from './connection.ts';
import { openMap } from './connection.ts';
import type { FirstLook } from './firstLook.ts';
import { keepNothing } from './localCopy.ts';
import type { ApiServer } from './testing/apiServer.ts';
import { startApiServer } from './testing/apiServer.ts';
import type { HeldLine } from './testing/heldLine.ts';
import { holdableLine } from './testing/heldLine.ts';
import { MemoryCopies } from './testing/memoryCopies.ts';

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

const until = { timeout: PATIENCE / 2, interval: 5 };

describe('an open map', { timeout: PATIENCE }, () => {
  let server: ApiServer;
  const opened: OpenMap[] = [];

  beforeAll(async () => {
    server = await startApiServer();
  });
  afterAll(() => server?.close());
  afterEach(() => {
    for (const map of opened.splice(0)) map.destroy();
  });

  function open(id: string, options: Partial<Parameters<typeof openMap>[1]> = {}): OpenMap {
    const map = openMap(id, { url: server.liveUrl, keepCopy: keepNothing, ...options });
    opened.push(map);
    return map;
  }
  const isSaved = (map: OpenMap) => vi.waitFor(() => expect(map.status().saved).toBe('saved'), until);
  const titleOf = (map: OpenMap) => readMap(map.doc).map.title;
  const setTitle = (map: OpenMap, title: string) =>
    changeDoc(map.doc, readMap(map.doc), [{ op: 'set', in: 'map', fields: { title } }], 'test');
  const sharedTitle = (map: OpenMap) => map.doc.getMap('map').get('title') as Y.Text;

  it('is there, and saved', async () => {
    const { id, document } = await server.createMap({ template: 'classic' });
    const map = open(id);
    expect(map.status()).toEqual({ map: 'opening', saved: 'saving', mayEdit: true });
    await isSaved(map);
    expect(map.status()).toEqual({ map: 'open', saved: 'saved', mayEdit: true });
    expect(readMap(map.doc)).toEqual(document);
  });

  it('tells of each change of its status once', async () => {
    const { id } = await server.createMap();
    const map = open(id);
    const seen: string[] = [];
    map.subscribe(() => seen.push(`${map.status().map} ${map.status().saved}`));
    await isSaved(map);
    setTitle(map, 'Changed');
    expect(map.status()).toBe(map.status());
    await isSaved(map);
    expect(seen).toEqual(['open saving', 'open saved', 'open saving', 'open saved']);
  });

  describe('of which the server gives a first look', () => {
    /** As the page asks for it: the JSON, and the document by which it is edited. */
    const lookAt = async (id: string): Promise<FirstLook> => {
      const answer = await server.request('GET', `/api/maps/${id}`);
      const { document } = (await answer.json()) as { document: JourneyMap };
      const update = server.request('GET', `/api/maps/${id}/shared-document`);
      return {
        map: document,
        mayEdit: answer.headers.get('milepost-may-edit') === 'true',
        update: update.then(async (whole) => new Uint8Array(await whole.arrayBuffer())),
      };
    };

    it('is seen first, then edited, then saved', async () => {
      const { id, document } = await server.createMap({ template: 'classic' });
      const look = await lookAt(id);
      const map = open(id, { firstLook: Promise.resolve(look) });
      const phases: string[] = [];
      map.subscribe(() => {
        const { map: phase, saved } = map.status();
        phases.push(`${phase} ${saved}`);
        if (phase === 'seen') map.takeIn();
      });
      await isSaved(map);
      expect(phases).toEqual(['seen saving', 'open saving', 'open saved']);
      expect(map.firstLook).toBe(look.map);
      expect(readMap(map.doc)).toEqual(document);
      setTitle(map, 'Edited');
      await isSaved(map);
      expect((await server.readMap(id)).title).toBe('Edited');
    });

    it('is open with what others did since then', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const look = await lookAt(id);
      await look.update;
      await server.request('PATCH', `/api/maps/${id}`, {
        changes: [{ op: 'set', in: 'map', fields: { title: 'API' } }],
      });
      const map = open(id, { firstLook: Promise.resolve(look) });
      map.takeIn();
      await isSaved(map);
      expect(titleOf(map)).toBe('API');
    });

    it('comes by the live connection where the document does not come otherwise', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const look = { ...(await lookAt(id)), update: Promise.resolve(undefined) };
      const map = open(id, { firstLook: Promise.resolve(look) });
      map.takeIn();
      await isSaved(map);
      expect(map.status().map).toBe('open');
    });

    it('opens without one, too', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const map = open(id, { firstLook: Promise.resolve(undefined) });
      await isSaved(map);
      expect(map.firstLook).toBeUndefined();
    });

    it('is seen with the edits that only this device has', async () => {
      const copies = new MemoryCopies();
      const { id } = await server.createMap({ title: 'Start' });
      const before = open(id, { keepCopy: copies.keep });
      await isSaved(before);
      const look = await lookAt(id);
      await look.update;
      await server.kill();
      await vi.waitFor(() => expect(before.status().saved).toBe('offline'), until);
      setTitle(before, 'Edited on a train');
      before.destroy();
      await server.start();
      const after = open(id, { keepCopy: copies.keep, firstLook: Promise.resolve(look) });
      const titles: string[] = [];
      after.subscribe(() => titles.push(after.firstLook?.map.title ?? titleOf(after)));
      await isSaved(after);
      expect(new Set(titles)).toEqual(new Set(['Edited on a train']));
      expect((await server.readMap(id)).title).toBe('Edited on a train');
    });
  });

  it('is the same for everybody, and for the API at once', async () => {
    const { id } = await server.createMap({ title: 'Start' });
    const ann = open(id);
    const ben = open(id);
    await Promise.all([isSaved(ann), isSaved(ben)]);
    sharedTitle(ann).insert(0, 'A ');
    sharedTitle(ben).insert(5, ' B');
    await vi.waitFor(() => expect([titleOf(ann), titleOf(ben)]).toEqual(['A Start B', 'A Start B']), until);
    await Promise.all([isSaved(ann), isSaved(ben)]);
    expect((await server.readMap(id)).title).toBe('A Start B');

    await server.request('PATCH', `/api/maps/${id}`, { changes: [{ op: 'set', in: 'map', fields: { title: 'API' } }] });
    await vi.waitFor(() => expect([titleOf(ann), titleOf(ben)]).toEqual(['API', 'API']), until);
  });

  it('says whether it may be edited, from the start and from one moment to the next', async () => {
    const owner = await server.enter();
    const { id } = await server.createMap({ title: 'Start' });
    const other = await server.enter();
    const isTo = async (role: 'viewer' | 'editor') => {
      server.be(owner);
      const people = [
        { userId: owner.userId, role: 'owner' },
        { userId: other.userId, role },
      ];
      expect((await server.request('PUT', `/api/maps/${id}/people`, { people })).status).toBe(200);
      server.be(other);
    };
    await isTo('viewer');
    const map = open(id);
    await isSaved(map);
    expect(map.status()).toEqual({ map: 'open', saved: 'saved', mayEdit: false });
    await isTo('editor');
    await vi.waitFor(() => expect(map.status().mayEdit).toBe(true), until);
    setTitle(map, 'Edited');
    await isSaved(map);
    await isTo('viewer');
    await vi.waitFor(() => expect(map.status().mayEdit).toBe(false), until);
    expect((await server.readMap(id)).title).toBe('Edited');
  });

  it('waits for whoever sits here to say who they are when their session has ended', async () => {
    await server.enter();
    const { id } = await server.createMap({ title: 'Start' });
    const map = open(id);
    await isSaved(map);
    expect((await server.request('POST', '/api/auth/sign-out', {})).status).toBe(200);
    await vi.waitFor(() => expect(map.status().map).toBe('signed-out'), until);
    await server.enter();
  });

  it('keeps what was done while the server was away, on both sides', async () => {
    const { id } = await server.createMap({ title: 'Start' });
    const ann = open(id);
    const ben = open(id);
    await Promise.all([isSaved(ann), isSaved(ben)]);
    await server.kill();
    await vi.waitFor(() => expect(ann.status().saved).toBe('offline'), until);
    sharedTitle(ann).insert(0, 'A ');
    expect(ann.status().saved).toBe('not-saved');
    expect(ann.hasUnsavedEdits()).toBe(true);
    sharedTitle(ben).insert(5, ' B');
    await server.start();
    ann.retry();
    ben.retry();
    await Promise.all([isSaved(ann), isSaved(ben)]);
    await vi.waitFor(() => expect([titleOf(ann), titleOf(ben)]).toEqual(['A Start B', 'A Start B']), until);
    expect((await server.readMap(id)).title).toBe('A Start B');
  });

  it('is still only to be looked at when it comes from this device', async () => {
    const copies = new MemoryCopies();
    const owner = await server.enter();
    const { id } = await server.createMap({ title: 'Start' });
    const looker = await server.enter();
    server.be(owner);
    const people = [
      { userId: owner.userId, role: 'owner' },
      { userId: looker.userId, role: 'viewer' },
    ];
    expect((await server.request('PUT', `/api/maps/${id}/people`, { people })).status).toBe(200);
    server.be(looker);
    const before = open(id, { keepCopy: copies.keep });
    await isSaved(before);
    before.destroy();
    await server.kill();

    const after = open(id, { keepCopy: copies.keep });
    const statuses = [after.status()];
    after.subscribe(() => statuses.push(after.status()));
    await vi.waitFor(() => expect(after.status()).toEqual({ map: 'open', saved: 'offline', mayEdit: false }), until);
    expect(statuses.filter(({ map, mayEdit }) => map === 'open' && mayEdit)).toEqual([]);
    await server.start();
  });

  it('survives its page with edits that nobody else has', async () => {
    const copies = new MemoryCopies();
    const { id } = await server.createMap({ title: 'Start' });
    const before = open(id, { keepCopy: copies.keep });
    await isSaved(before);
    await server.kill();
    await vi.waitFor(() => expect(before.status().saved).toBe('offline'), until);
    setTitle(before, 'Edited on a train');
    expect(before.status().saved).toBe('offline');
    before.destroy();

    const after = open(id, { keepCopy: copies.keep });
    await vi.waitFor(() => expect(after.status()).toEqual({ map: 'open', saved: 'offline', mayEdit: true }), until);
    expect(titleOf(after)).toBe('Edited on a train');
    await server.start();
    after.retry();
    await isSaved(after);
    expect((await server.readMap(id)).title).toBe('Edited on a train');
  });

  it('never showed "saved" for what a killed server lost', async () => {
    const { id } = await server.createMap();
    let text = '';
    for (let round = 0; round < 3; round++) {
      const map = open(id);
      await isSaved(map);
      const scenario = () => map.doc.getMap('map').get('scenario') as Y.Text;
      if (!scenario()) map.doc.getMap('map').set('scenario', new Y.Text());
      let shownAsSaved = text;
      let times = 0;
      map.subscribe(() => {
        if (map.status().saved !== 'saved') return;
        shownAsSaved = scenario().toString();
        times++;
      });
      // A few keys, a short rest, and so on: in a rest it shows that all is saved.
      let keys = 0;
      const typing = setInterval(() => {
        if (keys++ % 60 < 20) scenario().insert(scenario().length, String.fromCharCode(97 + (keys % 26)));
      }, 3);
      await vi.waitFor(() => expect(times).toBeGreaterThan(3), until);
      await vi.waitFor(() => expect(map.status().saved).toBe('saving'), until);
      await server.kill();
      clearInterval(typing);
      map.destroy();
      await server.start();
      text = (await server.readMap(id)).document.map.scenario ?? '';
      expect(shownAsSaved.length).toBeGreaterThan(20);
      expect(text.slice(0, shownAsSaved.length)).toBe(shownAsSaved);
    }
  });

  describe('with something the server refuses', () => {
    const tooLong = 'x'.repeat(LIMITS.nameLength + 1);

    it('is set back there, and keeps everything else', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const refused = vi.fn();
      const ann = open(id, { onRefused: refused });
      const ben = open(id);
      await Promise.all([isSaved(ann), isSaved(ben)]);
      const map = readMap(ann.doc);
      changeDoc(
        ann.doc,
        map,
        [
          { op: 'set', in: 'map', fields: { title: tooLong, owner: 'Ann' } },
          { op: 'set', in: 'stages', id: 'awareness', fields: { name: 'Hears of us' } },
        ],
        'test',
      );
      await vi.waitFor(() => expect(refused).toHaveBeenCalledTimes(1), until);
      expect(refused.mock.calls[0]?.[0]).toEqual([
        { path: 'map.title', message: expect.stringContaining('longer than') },
      ]);
      await isSaved(ann);
      const { document } = await server.readMap(id);
      expect(document.map).toMatchObject({ title: 'Start', owner: 'Ann' });
      expect(document.stages.awareness?.name).toBe('Hears of us');
      expect(readMap(ann.doc)).toEqual(document);
      await vi.waitFor(() => expect(readMap(ben.doc)).toEqual(document), until);
    });

    it('keeps what was typed on while the refusal was under way', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const map = open(id);
      await isSaved(map);
      setTitle(map, tooLong);
      for (let count = 0; count < 20; count++) {
        const change = { op: 'set', in: 'map', fields: { scenario: `Typed ${count}` } } as const;
        changeDoc(map.doc, readMap(map.doc), [change], 'test');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await isSaved(map);
      const { document } = await server.readMap(id);
      expect(document.map).toMatchObject({ title: 'Start', scenario: 'Typed 19' });
    });

    it('keeps the valid part of what was done offline', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const map = open(id);
      await isSaved(map);
      await server.kill();
      await vi.waitFor(() => expect(map.status().saved).toBe('offline'), until);
      setTitle(map, tooLong);
      changeDoc(map.doc, readMap(map.doc), [{ op: 'set', in: 'map', fields: { goal: 'Sell bikes' } }], 'test');
      await server.start();
      map.retry();
      await isSaved(map);
      expect((await server.readMap(id)).document.map).toMatchObject({ title: 'Start', goal: 'Sell bikes' });
    });

    it('starts over when nothing can be set back', async () => {
      const copies = new MemoryCopies();
      const { id } = await server.createMap({ title: 'Start' });
      const map = open(id, { keepCopy: copies.keep });
      await isSaved(map);
      map.doc.getMap('hidden').set('secret', 1);
      await vi.waitFor(
        () => expect(map.status()).toEqual({ map: 'refused', saved: 'not-saved', mayEdit: true }),
        until,
      );
      expect(copies.has(id)).toBe(false);
      const again = open(id, { keepCopy: copies.keep });
      await isSaved(again);
      expect(again.doc.share.has('hidden')).toBe(false);
    });
  });

  describe('whose server says nothing', () => {
    let line: HeldLine;
    const seconds = (count: number) => vi.advanceTimersByTime(count * 1_000);
    const throughLine = (id: string, options: Partial<Parameters<typeof openMap>[1]> = {}) =>
      open(id, { url: line.liveUrl, keepCopy: new MemoryCopies().keep, ...options });

    beforeEach(async () => {
      line = await holdableLine(server.liveUrl);
      // The seconds of its silence are made here; all else takes the time that it takes.
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    });
    afterEach(async () => {
      vi.useRealTimers();
      await line.close();
    });

    it('is offline after a few seconds, and saved once the server goes on', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const map = throughLine(id);
      await isSaved(map);
      line.hold();
      setTitle(map, 'Into the silence');
      expect(map.status().saved).toBe('saving');
      seconds(7);
      expect(map.status().saved).toBe('saving');
      seconds(1);
      expect(map.status().saved).toBe('offline');

      // Nobody answers those who come, so it stays offline.
      await vi.waitFor(() => expect(line.connections()).toBe(2), until);
      seconds(8);
      expect(map.status().saved).toBe('offline');
      expect((await server.readMap(id)).title).toBe('Start');

      line.release();
      await isSaved(map);
      expect((await server.readMap(id)).title).toBe('Into the silence');
    });

    it('is not saved where nothing is kept on this device', async () => {
      const { id } = await server.createMap();
      const map = throughLine(id, { keepCopy: keepNothing });
      await isSaved(map);
      line.hold();
      setTitle(map, 'Kept nowhere');
      seconds(8);
      expect(map.status().saved).toBe('not-saved');
      line.release();
      map.retry();
      await isSaved(map);
      expect((await server.readMap(id)).title).toBe('Kept nowhere');
    });

    it('is offline when it never answered', async () => {
      const { id } = await server.createMap();
      line.hold();
      const map = throughLine(id);
      await vi.waitFor(() => expect(line.connections()).toBe(1), until);
      expect(map.status()).toEqual({ map: 'opening', saved: 'saving', mayEdit: true });
      seconds(8);
      expect(map.status()).toEqual({ map: 'opening', saved: 'offline', mayEdit: true });
      line.release();
      await isSaved(map);
    });

    it('stays offline while connections open and bring nothing', async () => {
      const { id } = await server.createMap();
      const map = throughLine(id);
      await isSaved(map);
      const seen: string[] = [];
      line.hold(0);
      setTitle(map, 'Into the silence');
      seconds(8);
      map.subscribe(() => seen.push(map.status().saved));
      for (const count of [1, 2, 3]) {
        await vi.waitFor(() => expect(line.asked()).toBe(count), until);
        seconds(8);
      }
      expect(seen).toEqual([]);
      expect(map.status().saved).toBe('offline');
      line.release();
      await isSaved(map);
      expect(seen).toEqual(['saving', 'saved']);
    });

    it('gives an answer more time after one that came too late', async () => {
      const { id } = await server.createMap({ title: 'Start' });
      const map = throughLine(id);
      await isSaved(map);
      line.hold(1);
      setTitle(map, 'Slow');
      seconds(8);
      expect(map.status().saved).toBe('offline');
      await vi.waitFor(() => expect(map.status().saved).toBe('saving'), until);
      seconds(14);
      expect(map.status().saved).toBe('saving');
      seconds(2);
      expect(map.status().saved).toBe('offline');
      line.release();
      await isSaved(map);
    });

    it('is saved, and connected, as long as nothing is asked of the server', async () => {
      const { id } = await server.createMap();
      const map = throughLine(id);
      await isSaved(map);
      line.hold();
      seconds(60);
      expect(map.status().saved).toBe('saved');
      expect(line.connections()).toBe(1);
    });
  });

  it('is gone when it goes to the trash, and back after that', async () => {
    const { id } = await server.createMap({ title: 'Start' });
    const map = open(id);
    await isSaved(map);
    await server.request('DELETE', `/api/maps/${id}`);
    await vi.waitFor(() => expect(map.status().map).toBe('gone'), until);
    const again = open(id);
    await vi.waitFor(() => expect(again.status().map).toBe('gone'), until);
    await server.request('POST', `/api/maps/${id}/restore`);
    const third = open(id);
    await isSaved(third);
    expect(titleOf(third)).toBe('Start');
  });

  describe('that is gone for good', () => {
    const deleteForGood = async (id: string) => {
      await server.request('DELETE', `/api/maps/${id}`);
      await server.request('DELETE', `/api/maps/${id}?permanent=true`);
    };

    it('leaves nothing on this device when all of it had been saved', async () => {
      const copies = new MemoryCopies();
      const { id } = await server.createMap();
      const before = open(id, { keepCopy: copies.keep });
      await isSaved(before);
      setTitle(before, 'Edited and saved');
      await isSaved(before);
      before.destroy();
      await deleteForGood(id);
      expect(copies.has(id)).toBe(true);
      const after = open(id, { keepCopy: copies.keep });
      await vi.waitFor(() => expect(copies.has(id)).toBe(false), until);
      expect(after.status().map).toBe('gone');
      expect(after.status().saved).not.toBe('not-saved');
      expect(after.hasUnsavedEdits()).toBe(false);
    });

    it('is kept here when there are edits in it that nobody else has, until they are let go', async () => {
      const copies = new MemoryCopies();
      const { id } = await server.createMap();
      const before = open(id, { keepCopy: copies.keep });
      await isSaved(before);
      await server.kill();
      await vi.waitFor(() => expect(before.status().saved).toBe('offline'), until);
      setTitle(before, 'Edited on a train');
      before.destroy();
      await server.start();
      await deleteForGood(id);

      const after = open(id, { keepCopy: copies.keep });
      await vi.waitFor(() => expect(after.status()).toEqual({ map: 'gone', saved: 'not-saved', mayEdit: true }), until);
      expect(titleOf(after)).toBe('Edited on a train');
      expect(copies.has(id)).toBe(true);
      await after.forget();
      expect(copies.has(id)).toBe(false);
    });

    it('is said to be not saved where nothing can be kept', async () => {
      const { id } = await server.createMap();
      const map = open(id);
      await isSaved(map);
      await server.kill();
      await vi.waitFor(() => expect(map.status().saved).toBe('offline'), until);
      setTitle(map, 'Edited on a train');
      await server.start();
      await deleteForGood(id);
      map.retry();
      await vi.waitFor(() => expect(map.status()).toEqual({ map: 'gone', saved: 'not-saved', mayEdit: true }), until);
    });
  });

  it('takes edits that were kept here as saved once they are', async () => {
    const copies = new MemoryCopies();
    const { id } = await server.createMap();
    const before = open(id, { keepCopy: copies.keep });
    await isSaved(before);
    await server.kill();
    await vi.waitFor(() => expect(before.status().saved).toBe('offline'), until);
    setTitle(before, 'Edited on a train');
    before.destroy();
    await server.start();
    const after = open(id, { keepCopy: copies.keep });
    await vi.waitFor(() => expect(after.status()).toEqual({ map: 'open', saved: 'saved', mayEdit: true }), until);
    await server.request('DELETE', `/api/maps/${id}`);
    await vi.waitFor(() => expect(copies.has(id)).toBe(false), until);
  });

  it('is gone when it never was', async () => {
    const map = open('nowhere');
    await vi.waitFor(() => expect(map.status().map).toBe('gone'), until);
  });
});
