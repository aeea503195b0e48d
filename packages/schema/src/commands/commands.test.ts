import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankMap } from '../blankMap.ts';
import { applyChanges, diffMaps } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';
import { parseMap } from '../parseMap.ts';
import type { Card } from '../records/card.ts';
import { applyEdits, arbitraryEdits, changesOf, countingIds } from '../testing/randomEdits.ts';
import { cardsOfCell, lanesOf, stagesOf, stepsOf } from '../timeline.ts';
import { addCard } from './addCard.ts';
import { addConnection } from './addConnection.ts';
import { addPersona } from './addPersona.ts';
import { changeConnection } from './changeConnection.ts';
import { deleteStage } from './deleteStage.ts';
import { deleteStep } from './deleteStep.ts';
import { duplicateStage } from './duplicateStage.ts';
import { linkEvidence } from './linkEvidence.ts';
import { laneTakes, moveCards } from './moveCards.ts';
import { moveLane } from './moveLane.ts';
import { movePersona } from './movePersona.ts';
import { moveStage } from './moveStage.ts';
import { moveStep } from './moveStep.ts';
import { putCards } from './putCards.ts';
import { setCards } from './setCards.ts';
import { setFields } from './setFields.ts';

function withCards(...texts: string[]): JourneyMap {
  return texts.reduce(
    (map, text) =>
      applyChanges(map, addCard(map, { id: text, laneId: 'actions', stepId: 'awareness-1', fields: { text } })),
    blankMap(),
  );
}

const names = (records: Array<{ name: string }>) => records.map(({ name }) => name);
const cell = (map: JourneyMap, laneId = 'actions', stepId = 'awareness-1') =>
  cardsOfCell(map, laneId, stepId).map(({ id }) => id);

describe('every command', () => {
  test('leads from a valid map to a valid map', () => {
    fc.assert(
      fc.property(arbitraryEdits(60), (edits) => {
        const map = applyEdits(blankMap(), edits, countingIds());
        expect(parseMap(map)).toEqual(map);
      }),
      { seed: 107 },
    );
  });

  test('gives changes that diffMaps finds again', () => {
    fc.assert(
      fc.property(arbitraryEdits(20), arbitraryEdits(20), (before, after) => {
        const makeId = countingIds();
        const from = applyEdits(blankMap(), before, makeId);
        const to = applyEdits(from, after, makeId);
        expect(applyChanges(from, diffMaps(from, to))).toEqual(to);
        expect(diffMaps(to, to)).toEqual([]);
      }),
      { seed: 108 },
    );
  });

  test('leaves its map alone', () => {
    fc.assert(
      fc.property(arbitraryEdits(20), arbitraryEdits(5), (before, after) => {
        const makeId = countingIds();
        const map = applyEdits(blankMap(), before, makeId);
        const copy = JSON.parse(JSON.stringify(map));
        for (const edit of after) applyChanges(map, changesOf(map, edit, makeId));
        expect(map).toEqual(copy);
      }),
      { seed: 109 },
    );
  });
});

describe('moving cards', () => {
  test('puts them where they were dropped, in the order given', () => {
    const map = withCards('a', 'b', 'c', 'd');
    const after = applyChanges(
      map,
      moveCards(map, { ids: ['d', 'a'], laneId: 'actions', stepId: 'awareness-1', index: 1 }),
    );
    expect(cell(after)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('changes nothing when they are dropped where they were', () => {
    const map = withCards('a', 'b', 'c');
    expect(moveCards(map, { ids: ['b'], laneId: 'actions', stepId: 'awareness-1', index: 1 })).toEqual([]);
  });

  test('carries words over to a lane of another kind, and leaves what cannot be carried', () => {
    let map = withCards('a');
    map = applyChanges(map, addCard(map, { id: 'e', laneId: 'emotions', stepId: 'awareness-1' }));
    map = applyChanges(map, moveCards(map, { ids: ['a', 'e'], laneId: 'pain-points', stepId: 'decision-1' }));
    expect(map.cards.a).toMatchObject({ kind: 'pain', text: 'a', laneId: 'pain-points', stepId: 'decision-1' });
    expect(map.cards.e).toMatchObject({ kind: 'emotion', laneId: 'emotions' });
    expect(parseMap(map)).toEqual(map);
  });

  test('keeps the colour that a card was given, whatever it becomes', () => {
    const before = withCards('a');
    const map = applyChanges(before, setFields(before, { in: 'cards', id: 'a', fields: { colour: '#aabbcc' } }));
    const after = applyChanges(map, moveCards(map, { ids: ['a'], laneId: 'pain-points', stepId: 'decision-1' }));
    expect(after.cards.a).toMatchObject({ kind: 'pain', colour: '#aabbcc' });
  });

  test('leaves a card where it is when its words are more than the other kind takes', () => {
    const fields = { title: 'x'.repeat(LIMITS.nameLength), description: 'y'.repeat(LIMITS.textLength) };
    const before = blankMap();
    const map = applyChanges(before, addCard(before, { id: 't', laneId: 'touchpoints', stepId: 'decision-1', fields }));
    expect(laneTakes(map, 'actions', map.cards.t as Card)).toBe(false);
    expect(moveCards(map, { ids: ['t'], laneId: 'actions', stepId: 'decision-1' })).toEqual([]);
    expect(moveCards(map, { ids: ['t'], laneId: 'touchpoints', stepId: 'awareness-1' })).not.toEqual([]);
  });

  test('makes room where equal order keys left none', () => {
    const map = withCards('a', 'b', 'c');
    for (const card of Object.values(map.cards)) card.order = 'a0';
    const after = applyChanges(map, moveCards(map, { ids: ['c'], laneId: 'actions', stepId: 'awareness-1', index: 1 }));
    expect(cell(after)).toEqual(['a', 'c', 'b']);
  });
});

describe('stages, steps and lanes', () => {
  test('a stage moves with its steps and cards', () => {
    const map = withCards('a');
    const after = applyChanges(map, moveStage(map, { id: 'awareness', index: 2 }));
    expect(names(stagesOf(after))).toEqual(['Consideration', 'Decision', 'Awareness', 'Post-purchase']);
    expect(stepsOf(after).map(({ id }) => id)[2]).toBe('awareness-1');
    expect(cell(after)).toEqual(['a']);
  });

  test('a stage that loses its last step to another gets an empty one', () => {
    const map = blankMap();
    const after = applyChanges(
      map,
      moveStep(map, { id: 'decision-1', stageId: 'awareness', index: 0, spareId: 'spare' }),
    );
    expect(stepsOf(after).map(({ id }) => id)).toEqual([
      'decision-1',
      'awareness-1',
      'consideration-1',
      'spare',
      'post-purchase-1',
    ]);
  });

  test('a lane moves up and down', () => {
    const map = blankMap();
    const after = applyChanges(map, moveLane(map, { id: 'emotions', index: 0 }));
    expect(names(lanesOf(after)).slice(0, 2)).toEqual(['Emotions', 'Touchpoints']);
  });

  test('a persona moves among the others, and stays where there is no other place', () => {
    let map = blankMap();
    for (const id of ['a', 'b', 'c']) map = applyChanges(map, addPersona(map, { id, name: id.toUpperCase() }));
    const after = applyChanges(map, movePersona(map, { id: 'c', index: 0 }));
    expect(names(inOrder(after.personas))).toEqual(['C', 'A', 'B']);
    expect(movePersona(map, { id: 'c', index: 2 })).toEqual([]);
    expect(movePersona(map, { id: 'nobody', index: 0 })).toEqual([]);
  });

  test('deleting the last step of a stage deletes the stage, its cards and their connections', () => {
    let map = withCards('a', 'b');
    map = applyChanges(map, moveCards(map, { ids: ['b'], laneId: 'actions', stepId: 'decision-1' }));
    map = applyChanges(map, addConnection(map, { id: 'ab', fromCardId: 'a', toCardId: 'b' }));
    expect(deleteStep(map, { id: 'awareness-1' })).toEqual(deleteStage(map, { id: 'awareness' }));
    const after = applyChanges(map, deleteStep(map, { id: 'awareness-1' }));
    expect(Object.keys(after.cards)).toEqual(['b']);
    expect(after.connections).toEqual({});
    expect(names(stagesOf(after))).toEqual(['Consideration', 'Decision', 'Post-purchase']);
  });

  test('a duplicated stage has its own steps and cards', () => {
    const map = withCards('a', 'b');
    const after = applyChanges(map, duplicateStage(map, { id: 'awareness', copyId: 'copy', makeId: countingIds() }));
    expect(names(stagesOf(after)).slice(0, 2)).toEqual(['Awareness', 'Awareness']);
    expect(Object.keys(after.cards)).toHaveLength(4);
    expect(parseMap(after)).toEqual(after);
  });
});

describe('connections', () => {
  const joined = () => {
    let map = withCards('a', 'b', 'c');
    for (const [fromCardId, toCardId] of ['ab', 'bc'] as unknown as [string, string][]) {
      map = applyChanges(map, addConnection(map, { id: fromCardId + toCardId, fromCardId, toCardId }));
    }
    return map;
  };

  test('one is made once, and from no card to itself', () => {
    const map = joined();
    expect(addConnection(map, { id: 'again', fromCardId: 'a', toCardId: 'b', kind: 'loop' })).toEqual([]);
    expect(addConnection(map, { id: 'self', fromCardId: 'a', toCardId: 'a' })).toEqual([]);
    expect(addConnection(map, { id: 'gone', fromCardId: 'a', toCardId: 'gone' })).toEqual([]);
  });

  test('one becomes a loop with ends that close a cycle, but takes no kind that would', () => {
    let map = joined();
    map = applyChanges(map, addConnection(map, { id: 'ac', fromCardId: 'a', toCardId: 'c' }));
    map = applyChanges(map, changeConnection(map, { id: 'ac', fields: { fromCardId: 'c', toCardId: 'a' } }));
    expect(map.connections.ac).toMatchObject({ fromCardId: 'c', toCardId: 'a', kind: 'loop' });
    expect(changeConnection(map, { id: 'ac', fields: { kind: 'flow' } })).toEqual([]);
    expect(changeConnection(map, { id: 'bc', fields: { kind: 'dependency' } })).toHaveLength(1);
    expect(parseMap(map)).toEqual(map);
  });

  test('one takes no ends that are joined already, are one card, or are gone', () => {
    const map = joined();
    expect(changeConnection(map, { id: 'bc', fields: { fromCardId: 'a', toCardId: 'b' } })).toEqual([]);
    expect(changeConnection(map, { id: 'bc', fields: { fromCardId: 'c' } })).toEqual([]);
    expect(changeConnection(map, { id: 'bc', fields: { toCardId: 'gone' } })).toEqual([]);
    expect(changeConnection(map, { id: 'gone', fields: { kind: 'loop' } })).toEqual([]);
  });

  test('one that leads back is made a loop', () => {
    let map = withCards('a', 'b', 'c');
    for (const [fromCardId, toCardId] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ] as const) {
      map = applyChanges(map, addConnection(map, { id: fromCardId + toCardId, fromCardId, toCardId }));
    }
    expect(map.connections.ca?.kind).toBe('loop');
    expect(parseMap(map)).toEqual(map);
  });
});

describe('several cards at once', () => {
  /** Two actions, a pain point and a feeling, in the first step. */
  const mixed = () => {
    let map = withCards('a', 'b');
    map = applyChanges(map, addCard(map, { id: 'p', laneId: 'pain-points', stepId: 'awareness-1' }));
    return applyChanges(map, addCard(map, { id: 'e', laneId: 'emotions', stepId: 'awareness-1' }));
  };
  const ids = ['a', 'b', 'p', 'e'];

  test('are given the same, and those that have it already are left alone', () => {
    let map = mixed();
    map = applyChanges(map, setCards(map, { ids: ['a'], fields: { owner: 'Ops' } }));
    expect(setCards(map, { ids, fields: { owner: 'Ops' } })).toHaveLength(3);
    map = applyChanges(map, setCards(map, { ids, fields: { owner: null } }));
    expect(Object.values(map.cards).some((card) => 'owner' in card)).toBe(false);
    expect(parseMap(map)).toEqual(map);
  });

  test('take no field that their kind does not have', () => {
    const map = mixed();
    const after = applyChanges(map, setCards(map, { ids, fields: { severity: 3 } }));
    expect(after.cards.p).toMatchObject({ severity: 3 });
    expect(after.cards.a).toBe(map.cards.a);
    expect(parseMap(after)).toEqual(after);
  });

  test('go into another step with each in its lane, and into a lane those that it takes', () => {
    let map = mixed();
    map = applyChanges(map, putCards(map, { ids, stepId: 'decision-1' }));
    expect(ids.map((id) => map.cards[id]?.stepId)).toEqual(Array(4).fill('decision-1'));
    expect(cell(map, 'actions', 'decision-1')).toEqual(['a', 'b']);
    map = applyChanges(map, putCards(map, { ids, laneId: 'pain-points' }));
    expect(cell(map, 'pain-points', 'decision-1')).toEqual(['p', 'a', 'b']);
    expect(map.cards.e?.laneId).toBe('emotions');
    expect(putCards(map, { ids: ['a'], laneId: 'pain-points', stepId: 'decision-1' })).toEqual([]);
  });

  test('are linked to evidence together, and each keeps what else it rests on', () => {
    let map = mixed();
    for (const id of ['one', 'two']) {
      map = applyChanges(map, [{ op: 'put', in: 'evidence', record: { id, kind: 'survey', text: id } }]);
    }
    map = applyChanges(map, linkEvidence(map, { ids: ['a'], evidenceId: 'one', isLinked: true }));
    map = applyChanges(map, linkEvidence(map, { ids, evidenceId: 'two', isLinked: true }));
    expect(map.cards.a?.evidenceIds).toEqual(['one', 'two']);
    map = applyChanges(map, linkEvidence(map, { ids, evidenceId: 'two', isLinked: false }));
    expect(map.cards.a?.evidenceIds).toEqual(['one']);
    expect(map.cards.b).not.toHaveProperty('evidenceIds');
    expect(linkEvidence(map, { ids, evidenceId: 'gone', isLinked: true })).toEqual([]);
  });
});
