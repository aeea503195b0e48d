import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankMap } from '../blankMap.ts';
import { applyChanges, diffMaps } from '../changes.ts';
import { addCard } from '../commands/addCard.ts';
import { addConnection } from '../commands/addConnection.ts';
import { changeConnection } from '../commands/changeConnection.ts';
import { deleteLane } from '../commands/deleteLane.ts';
import { moveCards } from '../commands/moveCards.ts';
import { moveStage } from '../commands/moveStage.ts';
import { setFields } from '../commands/setFields.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { COLLECTIONS } from '../journeyMap.ts';
import { arbitraryMap } from '../testing/arbitraryMap.ts';
import { largeMap } from '../testing/largeMap.ts';
import { applyEdits, arbitraryEdits, countingIds } from '../testing/randomEdits.ts';
import { cardsOfCell, lanesOf, stagesOf, stepsOf } from '../timeline.ts';
import { compareMaps, isSame } from './compareMaps.ts';
import { describeComparison } from './describeComparison.ts';
import { englishSentence, englishSummary } from './englishSentence.ts';
import { movedWithin } from './movedWithin.ts';
import { sentence } from './sentence.ts';

/** The same map with its records held in another order. */
function shuffled(map: JourneyMap): JourneyMap {
  const turned = COLLECTIONS.map((name) => [name, Object.fromEntries(Object.entries(map[name]).reverse())]);
  return { ...map, ...Object.fromEntries(turned) };
}

/** What is where, as somebody sees it: without the keys that say so. */
function seen(map: JourneyMap): unknown {
  const without = ({ order: _, ...record }: { order: string }) => record;
  return {
    map: map.map,
    stages: stagesOf(map).map(without),
    steps: stepsOf(map).map(without),
    lanes: lanesOf(map).map(without),
    cells: lanesOf(map).map((lane) => stepsOf(map).map((step) => cardsOfCell(map, lane.id, step.id).map(without))),
    connections: map.connections,
    evidence: map.evidence,
    personas: Object.values(map.personas).map(without).length,
  };
}

const tell = (before: JourneyMap, after: JourneyMap) =>
  describeComparison(before, after, compareMaps(before, after)).map(englishSentence);

const two = fc.tuple(arbitraryMap(20), arbitraryEdits(20)).map(([before, edits]) => {
  return { before, after: applyEdits(before, edits, countingIds('later')) };
});

describe('comparing two states of a map', () => {
  test('finds nothing between a map and itself, however it is held', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(compareMaps(map, shuffled(structuredClone(map)))).toEqual({ map: [], records: [] });
        expect(tell(map, map)).toEqual([]);
      }),
      { seed: 301 },
    );
  });

  test('finds nothing only where both look the same', () => {
    fc.assert(
      fc.property(two, ({ before, after }) => {
        if (isSame(compareMaps(before, after))) expect(seen(after)).toEqual(seen(before));
        else expect(diffMaps(before, after)).not.toEqual([]);
      }),
      { seed: 302 },
    );
  });

  test('turns round: what one way is added is removed the other way, and what changed changed', () => {
    fc.assert(
      fc.property(two, ({ before, after }) => {
        const there = compareMaps(before, after);
        const back = compareMaps(after, before);
        const turned = { added: 'removed', removed: 'added', kept: 'kept' } as const;
        const changed = ({ records }: typeof there) =>
          records
            .filter(({ what, fields }) => what !== 'kept' || fields.length > 0)
            .map(({ moved: _, ...rest }) => rest);
        expect(changed(there).map((each) => ({ ...each, what: turned[each.what] }))).toEqual(changed(back));
        expect(there.map).toEqual(back.map);
      }),
      { seed: 303 },
    );
  });

  test('is the same for the same maps, and tells it in bounded sentences that have words', () => {
    fc.assert(
      fc.property(two, ({ before, after }) => {
        const comparison = compareMaps(before, after);
        expect(compareMaps(shuffled(before), shuffled(after))).toEqual(comparison);
        const sentences = describeComparison(before, after, comparison);
        expect(describeComparison(shuffled(before), shuffled(after), comparison)).toEqual(sentences);
        expect(sentences.length > 0).toBe(!isSame(comparison));
        expect(sentences.length).toBeLessThanOrEqual(12);
        for (const each of sentences) {
          expect(sentence.parse(each)).toEqual(each);
          expect(englishSentence(each)).toMatch(/^[^a-z](?!.*(undefined|\[object)).+$/s);
        }
        expect(englishSummary(sentences) === '').toBe(sentences.length === 0);
      }),
      { seed: 304 },
    );
  });

  test('of a map of 5,000 cards takes well under seconds', () => {
    const before = largeMap(5_000);
    const after = structuredClone(before);
    // Every order key is new and the other way round.
    const keys = Object.values(before.cards)
      .map(({ order }) => order)
      .reverse();
    for (const [index, card] of Object.values(after.cards).entries()) card.order = keys[index] as string;
    const start = performance.now();
    expect(compareMaps(before, after).records.length).toBeGreaterThan(1_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('what moved', () => {
  test.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abcdef', 'badcfe', 'bdf'],
    ['', '', ''],
  ])('from %s to %s', (before, after, moved) => {
    expect([...movedWithin([...before], [...after])].sort().join('')).toBe(moved);
  });

  test('leaves in their order those that did not move, and never names one that nobody moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 });
    fc.assert(
      fc.property(moves, (all) => {
        const before = [0, 1, 2, 3, 4, 5, 6, 7];
        const after = [...before];
        const touched = new Set<number>();
        for (const [item, index] of all) {
          touched.add(item);
          after.splice(after.indexOf(item), 1);
          after.splice(index, 0, item);
        }
        const moved = new Set(movedWithin(before, after, (item) => !touched.has(item)));
        const stayed = after.filter((item) => !moved.has(item));
        expect(stayed).toEqual([...stayed].sort((a, b) => a - b));
        expect([...moved].every((item) => touched.has(item))).toBe(true);
      }),
      { seed: 305 },
    );
  });

  test('is the one that was dragged, not the one that it was dragged past', () => {
    const before = blankMap();
    const [, , third] = stagesOf(before);
    const after = applyChanges(before, moveStage(before, { id: third?.id ?? '', index: 4 }));
    expect(compareMaps(before, after).records).toEqual([
      { in: 'stages', id: third?.id, what: 'kept', moved: true, fields: [] },
    ]);
  });

  test('is not what only got another key', () => {
    const before = blankMap();
    const after = structuredClone(before);
    for (const [index, stage] of stagesOf(after).entries()) stage.order = `b${index}`;
    expect(compareMaps(before, after)).toEqual({ map: [], records: [] });
  });
});

describe('in words', () => {
  const start = blankMap('Buying shoes');
  const [first, second] = stagesOf(start);
  const lane = lanesOf(start).find(({ kind }) => kind === 'touchpoints')?.id ?? '';
  const stepOf = (stageId: string | undefined) => stepsOf(start).find((step) => step.stageId === stageId)?.id ?? '';
  const withCards = ['One', 'Two', 'Three'].reduce((map, title, index) => {
    const id = `card${index}`;
    const added = applyChanges(map, addCard(map, { id, laneId: lane, stepId: stepOf(first?.id) }));
    return applyChanges(added, setFields(added, { in: 'cards', id, fields: { title } }));
  }, start);

  test('several cards that went to one stage are one sentence', () => {
    const ids = ['card0', 'card1', 'card2'];
    const moved = applyChanges(withCards, moveCards(withCards, { ids, laneId: lane, stepId: stepOf(second?.id) }));
    expect(tell(withCards, moved)).toEqual([`3 touchpoints moved to “${second?.name}”`]);
  });

  test('one card is called by what it says', () => {
    const changed = applyChanges(
      withCards,
      setFields(withCards, { in: 'cards', id: 'card1', fields: { owner: 'Ann' } }),
    );
    expect(tell(withCards, changed)).toEqual(['Touchpoint “Two” changed']);
    expect(tell(start, withCards)).toEqual(['3 touchpoints added']);
  });

  test('lanes, stages and the map itself come before cards', () => {
    const renamed = applyChanges(withCards, [
      ...setFields(withCards, { in: 'lanes', id: lane, fields: { name: 'Contacts' } }),
      ...setFields(withCards, { in: 'map', fields: { title: 'Buying boots', goal: 'Dry feet' } }),
      ...moveStage(withCards, { id: first?.id ?? '', index: 2 }),
      { op: 'remove', in: 'cards', id: 'card0' },
    ]);
    expect(tell(withCards, renamed)).toEqual([
      'Map renamed to “Buying boots”',
      'Goal changed',
      `Stage “${first?.name}” moved`,
      `Lane “${start.lanes[lane]?.name}” renamed to “Contacts”`,
      'Touchpoint “One” removed',
    ]);
  });

  test('a lane that goes takes its cards along', () => {
    const without = applyChanges(withCards, deleteLane(withCards, { id: lane }));
    expect(tell(withCards, without)).toEqual([`Lane “${start.lanes[lane]?.name}” removed`, '3 touchpoints removed']);
  });

  test('a line tells the first few', () => {
    const sentences = describeComparison(start, withCards, compareMaps(start, withCards));
    expect(englishSummary([...sentences, ...sentences, { what: 'more', count: 4 }], 1)).toBe(
      '3 touchpoints added. And 5 more changes',
    );
  });
});

describe('what is told of connections', () => {
  test('names them by their words, or by the cards that they join', () => {
    let before = blankMap();
    for (const text of ['ad', 'shop']) {
      const at = { laneId: 'actions', stepId: 'awareness-1' };
      before = applyChanges(before, addCard(before, { id: text, ...at, fields: { text } }));
    }
    const made = applyChanges(before, addConnection(before, { id: 'c', fromCardId: 'ad', toCardId: 'shop' }));
    expect(tell(before, made)).toEqual(['Connection “ad → shop” added']);
    const worded = applyChanges(made, setFields(made, { in: 'connections', id: 'c', fields: { label: 'clicks' } }));
    expect(tell(made, worded)).toEqual(['Connection “clicks” changed']);
    const loop = applyChanges(worded, changeConnection(worded, { id: 'c', fields: { kind: 'loop' } }));
    expect(tell(worded, loop)).toEqual(['Connection “clicks” changed']);
    expect(tell(loop, before)).toEqual(['Connection “clicks” removed']);
  });
});
