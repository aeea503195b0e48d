import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { blankMap } from '../blankMap.ts';
import { applyChanges } from '../changes.ts';
import { moveCards } from '../commands/moveCards.ts';
import type { Fault } from '../fault.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { parseMap } from '../parseMap.ts';
import type { Card } from '../records/card.ts';
import type { RandomEdit } from '../testing/randomEdits.ts';
import { applyEdits, arbitraryEdits, changesOf, countingIds } from '../testing/randomEdits.ts';
import { checkTransaction } from './checkTransaction.ts';
import { mirrorMap } from './mirrorMap.ts';
import { readMap } from './readMap.ts';
import { newMapDoc } from './roots.ts';
import { changeDoc, encodeMap } from './writeMap.ts';

function docOf(map: JourneyMap, clientID?: number): Y.Doc {
  const doc = newMapDoc();
  Y.applyUpdate(doc, encodeMap(map));
  if (clientID) doc.clientID = clientID;
  return doc;
}

function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = newMapDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientID;
  return copy;
}

function edit(doc: Y.Doc, edits: readonly RandomEdit[], makeId: () => string): void {
  for (const next of edits) {
    const map = readMap(doc);
    changeDoc(doc, map, changesOf(map, next, makeId), 'test');
  }
}

function merge(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, fromA);
}

/** What the door says to an update that `change` makes. */
function faultsAtDoor(doc: Y.Doc, change: (client: Y.Doc) => void): Fault[] {
  const client = copyOf(doc, 99);
  client.transact(() => change(client));
  const faults: Fault[] = [];
  const check = (transaction: Y.Transaction) => faults.push(...checkTransaction(transaction));
  doc.on('afterTransaction', check);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client, Y.encodeStateVector(doc)));
  doc.off('afterTransaction', check);
  return faults;
}

describe('a map in a shared document', () => {
  test('reads back as it was written', () => {
    fc.assert(
      fc.property(arbitraryEdits(), (edits) => {
        const map = applyEdits(blankMap(), edits, countingIds());
        expect(readMap(docOf(map))).toEqual(map);
      }),
      { seed: 102 },
    );
  });

  test('follows changes as the plain map does, and its mirror follows it', () => {
    fc.assert(
      fc.property(arbitraryEdits(), (edits) => {
        const doc = docOf(blankMap());
        let heard = readMap(doc);
        const mirror = mirrorMap(doc, (map) => {
          heard = map;
        });
        edit(doc, edits, countingIds());
        const expected = applyEdits(blankMap(), edits, countingIds());
        expect(readMap(doc)).toEqual(expected);
        expect(mirror.map).toEqual(expected);
        expect(heard).toEqual(expected);
      }),
      { seed: 103 },
    );
  });

  test('records that did not change keep their identity', () => {
    const doc = docOf(blankMap());
    const mirror = mirrorMap(doc, () => undefined);
    const before = mirror.map;
    changeDoc(doc, before, [{ op: 'set', in: 'stages', id: 'awareness', fields: { name: 'Hears of us' } }], 'test');
    expect(mirror.map.stages.awareness).not.toBe(before.stages.awareness);
    expect(mirror.map.stages.decision).toBe(before.stages.decision);
    expect(mirror.map.cards).toBe(before.cards);
  });

  test('what is the same as in a map that is known keeps its identity, up to the whole', () => {
    fc.assert(
      fc.property(arbitraryEdits(), arbitraryEdits(), (before, since) => {
        const ids = countingIds();
        const doc = docOf(blankMap());
        edit(doc, before, ids);
        const known = JSON.parse(JSON.stringify(readMap(doc))) as JourneyMap;
        expect(mirrorMap(doc, undefined, known).map).toBe(known);
        edit(doc, since, ids);
        const mirror = mirrorMap(doc, undefined, known);
        expect(mirror.map).toEqual(readMap(doc));
        for (const [id, card] of Object.entries(mirror.map.cards)) {
          const same = known.cards[id];
          if (same && JSON.stringify(same) === JSON.stringify(card)) expect(card).toBe(same);
        }
      }),
      { seed: 104, numRuns: 40 },
    );
  });

  test('what merging broke stays mended while somebody types', () => {
    const map = blankMap();
    const [stepId = ''] = Object.keys(map.steps);
    const laneId = Object.values(map.lanes).find(({ kind }) => kind === 'touchpoints')?.id ?? '';
    const whole: Card = { id: 'c', kind: 'touchpoint', laneId, stepId, order: 'a0', span: 1, title: 'Ad' };
    const broken = { ...whole, id: 'lost', stepId: 'gone' };
    const doc = docOf({ ...map, cards: { c: whole, lost: broken } });
    const mirror = mirrorMap(doc);
    for (const title of ['Ads', 'Advert']) {
      changeDoc(doc, mirror.map, [{ op: 'set', in: 'cards', id: 'c', fields: { title } }], 'test');
      expect(mirror.map).toEqual(readMap(doc));
      expect(mirror.map.steps).toHaveProperty(mirror.map.cards['lost']?.stepId ?? '');
    }
    changeDoc(doc, mirror.map, [{ op: 'set', in: 'cards', id: 'lost', fields: { stepId } }], 'test');
    changeDoc(doc, mirror.map, [{ op: 'set', in: 'cards', id: 'c', fields: { title: 'Sees an ad' } }], 'test');
    expect(mirror.map).toEqual(readMap(doc));
  });

  test('a change of a record that is not there changes nothing at all', () => {
    const doc = docOf(blankMap());
    const before = Y.encodeStateVector(doc);
    expect(() =>
      changeDoc(
        doc,
        readMap(doc),
        [
          { op: 'set', in: 'map', fields: { title: 'New' } },
          { op: 'set', in: 'cards', id: 'gone', fields: { span: 2 } },
        ],
        'test',
      ),
    ).toThrow('cards has no record "gone"');
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
});

describe('edits made at the same time', () => {
  test('merge into the same valid map on every machine', () => {
    fc.assert(
      fc.property(arbitraryEdits(15), arbitraryEdits(15), arbitraryEdits(15), (before, mine, theirs) => {
        const a = docOf(applyEdits(blankMap(), before, countingIds()), 1);
        const b = copyOf(a, 2);
        edit(a, mine, countingIds('mine-'));
        edit(b, theirs, countingIds('theirs-'));
        merge(a, b);
        const merged = readMap(a);
        expect(readMap(b)).toEqual(merged);
        expect(parseMap(merged)).toEqual(merged);
        // And what repair put there can be worked on.
        edit(a, mine, countingIds('again-'));
        expect(parseMap(readMap(a))).toEqual(readMap(a));
      }),
      { seed: 104, numRuns: 200 },
    );
  });

  test('pass the door, whatever they merge into', () => {
    fc.assert(
      fc.property(arbitraryEdits(15), arbitraryEdits(15), (mine, theirs) => {
        const server = docOf(applyEdits(blankMap(), mine.slice(0, 5), countingIds()), 1);
        const client = copyOf(server, 2);
        edit(server, mine, countingIds('mine-'));
        edit(client, theirs, countingIds('theirs-'));
        const faults: Fault[] = [];
        server.on('afterTransaction', (transaction) => faults.push(...checkTransaction(transaction)));
        Y.applyUpdate(server, Y.encodeStateAsUpdate(client, Y.encodeStateVector(server)));
        expect(faults).toEqual([]);
      }),
      { seed: 105 },
    );
  });

  test('a card dropped into a lane that is deleted meanwhile is kept', () => {
    let map = blankMap();
    const card = {
      id: 'c',
      kind: 'note',
      laneId: 'actions',
      stepId: 'awareness-1',
      order: 'a0',
      span: 1,
      text: 'Kept',
    };
    map = applyChanges(map, [{ op: 'put', in: 'cards', record: card as never }]);
    const a = docOf(map, 1);
    const b = copyOf(a, 2);
    changeDoc(a, map, [{ op: 'remove', in: 'lanes', id: 'thoughts' }], 'a');
    changeDoc(b, map, moveCards(map, { ids: ['c'], laneId: 'thoughts', stepId: 'decision-1' }), 'b');
    merge(a, b);
    expect(readMap(a).cards.c).toMatchObject({ text: 'Kept', laneId: 'actions', stepId: 'decision-1' });
  });

  test('two people typing in one text keep both their words', () => {
    const map = blankMap('Buy a bike');
    const a = docOf(map, 1);
    const b = copyOf(a, 2);
    changeDoc(a, map, [{ op: 'set', in: 'map', fields: { title: 'Buy a good bike' } }], 'a');
    changeDoc(b, map, [{ op: 'set', in: 'map', fields: { title: 'Buy a bike 🚲 online' } }], 'b');
    merge(a, b);
    expect(readMap(a).map.title).toBe('Buy a good bike 🚲 online');
    expect(readMap(b).map.title).toBe('Buy a good bike 🚲 online');
  });
});

describe('the door', () => {
  const fields = (doc: Y.Doc, root: string, id: string) => doc.getMap(root).get(id) as Y.Map<unknown>;

  test('lets honest edits through', () => {
    fc.assert(
      fc.property(arbitraryEdits(), (edits) => {
        const doc = docOf(blankMap());
        expect(faultsAtDoor(doc, (client) => edit(client, edits, countingIds()))).toEqual([]);
      }),
      { seed: 106 },
    );
  });

  test.each<[string, (doc: Y.Doc) => void, string]>([
    ['a root of its own', (doc) => doc.getMap('hidden').set('a', 1), 'hidden'],
    ['a list where a map belongs', (doc) => doc.getArray('cards2').push([1]), 'cards2'],
    ['a field that records do not have', (doc) => fields(doc, 'stages', 'awareness').set('x', 1), 'stages.awareness.x'],
    [
      'a value of the wrong type',
      (doc) => fields(doc, 'lanes', 'actions').set('visible', 'yes'),
      'lanes.actions.visible',
    ],
    ['a plain value for a text', (doc) => doc.getMap('map').set('title', 'plain'), 'map.title'],
    ['a text too long', (doc) => (doc.getMap('map').get('title') as Y.Text).insert(0, 'x'.repeat(600)), 'map.title'],
    ['NUL in a text', (doc) => (doc.getMap('map').get('title') as Y.Text).insert(0, '\u0000'), 'map.title'],
    [
      'formatting in a text',
      (doc) => (doc.getMap('map').get('title') as Y.Text).format(0, 2, { bold: true }),
      'map.title',
    ],
    ['another id', (doc) => fields(doc, 'stages', 'awareness').set('id', 'decision'), 'stages.awareness.id'],
    ['a record under what is no id', (doc) => doc.getMap('cards').set('a b', new Y.Map()), 'cards.a b'],
    ['a record under __proto__', (doc) => doc.getMap('cards').set('__proto__', new Y.Map()), 'cards.__proto__'],
    ['a plain object as a record', (doc) => doc.getMap('cards').set('c1', { id: 'c1' }), 'cards.c1'],
    [
      'a map inside a record',
      (doc) => fields(doc, 'stages', 'awareness').set('goal', new Y.Map()),
      'stages.awareness.goal',
    ],
    ['another version', (doc) => doc.getMap('meta').set('schemaVersion', 2), 'schemaVersion'],
  ])('refuses %s', (_, change, path) => {
    expect(faultsAtDoor(docOf(blankMap()), change).map((fault) => fault.path)).toContain(path);
  });

  test('refuses list content hidden inside a map', () => {
    const doc = docOf(blankMap());
    // What a hostile client can write: the same root, used as a list.
    const hostile = new Y.Doc();
    hostile.getArray('cards').push(['hidden']);
    const faults: Fault[] = [];
    doc.on('afterTransaction', (transaction) => faults.push(...checkTransaction(transaction)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    expect(faults.map((fault) => fault.path)).toContain('cards');
  });
});
