import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankMap } from '../blankMap.ts';
import { applyChanges } from '../changes.ts';
import { addCard } from '../commands/addCard.ts';
import { addConnection } from '../commands/addConnection.ts';
import { addLane } from '../commands/addLane.ts';
import { addPersona } from '../commands/addPersona.ts';
import { addStep } from '../commands/addStep.ts';
import { setFields } from '../commands/setFields.ts';
import { InvalidMapError } from '../fault.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';
import { parseMap } from '../parseMap.ts';
import type { Card } from '../records/card.ts';
import { mainText } from '../records/cardText.ts';
import { arbitraryMap } from '../testing/arbitraryMap.ts';
import { countingIds } from '../testing/randomEdits.ts';
import { cardsOfCell, lanesOf, stagesOf, stepsOf } from '../timeline.ts';
import { type Clip, picturesOf, readClip, writeClip } from './clip.ts';
import { laneRows } from './laneRows.ts';
import { makeClip, type Picked } from './makeClip.ts';
import { type Pasted, type PastePlace, pasteClip } from './pasteClip.ts';

/** A map with these cards: lane, step (from 1) and words. */
function mapWith(...cards: (readonly [laneId: string, step: number, text: string, fields?: object])[]): JourneyMap {
  return cards.reduce((map, [laneId, step, text, fields]) => {
    const stepId = stepsOf(map)[step - 1]?.id ?? '';
    const field = laneId === 'touchpoints' ? 'title' : laneId === 'emotions' ? 'label' : 'text';
    return applyChanges(map, addCard(map, { id: text, laneId, stepId, fields: { [field]: text, ...fields } }));
  }, blankMap());
}

function copied(map: JourneyMap, picked: Picked): Clip {
  const clip = makeClip(map, picked);
  if (!clip) throw new Error('nothing was copied');
  return readClip(writeClip(clip));
}

function pasted(map: JourneyMap, clip: Clip, laneId: string | undefined, step: number, index?: number) {
  const place: PastePlace = {
    laneId,
    stepId: stepsOf(map)[step - 1]?.id ?? '',
    ...(index === undefined ? {} : { index }),
  };
  const report: Pasted = pasteClip(map, clip, place, countingIds('p'));
  const after = applyChanges(map, report.changes);
  expect(parseMap(after)).toEqual(after);
  return { after, report };
}

const cell = (map: JourneyMap, laneId: string, step: number) =>
  cardsOfCell(map, laneId, stepsOf(map)[step - 1]?.id ?? '').map(mainText);

/** A card without what a copy has of its own. */
function saying({ id: _id, laneId: _lane, stepId: _step, order: _order, ...rest }: Card): object {
  return rest;
}

describe('cards', () => {
  test('go in below the card where the keyboard is, in their order, with all that they say', () => {
    const map = mapWith(
      ['actions', 1, 'a', { owner: 'Ops', colour: '#aabbcc', span: 2 }],
      ['actions', 1, 'b'],
      ['actions', 1, 'c'],
    );
    const { after, report } = pasted(map, copied(map, { kind: 'cards', ids: ['c', 'a'] }), 'actions', 1, 1);
    expect(cell(after, 'actions', 1)).toEqual(['a', 'a', 'c', 'b', 'c']);
    expect(saying(report.cards[0] as Card)).toEqual(saying(map.cards['a'] as Card));
    expect(report).toMatchObject({ converted: 0, elsewhere: 0, newSteps: 0, newLanes: 0 });
  });

  test('keep their distances of steps and lanes, and their connections', () => {
    let map = mapWith(['touchpoints', 1, 'ad'], ['actions', 3, 'buys'], ['thoughts', 1, 'stays']);
    map = applyChanges(map, addConnection(map, { id: 'line', fromCardId: 'ad', toCardId: 'buys', label: 'leads to' }));
    const { after } = pasted(map, copied(map, { kind: 'cards', ids: ['ad', 'buys'] }), 'touchpoints', 2);
    expect(cell(after, 'touchpoints', 2)).toEqual(['ad']);
    expect(cell(after, 'actions', 4)).toEqual(['buys']);
    expect(Object.values(after.connections).map(({ label }) => label)).toEqual(['leads to', 'leads to']);
  });

  test('make the steps that are missing at the end', () => {
    const map = mapWith(['actions', 1, 'first'], ['actions', 3, 'third']);
    const { after, report } = pasted(map, copied(map, { kind: 'cards', ids: ['first', 'third'] }), 'actions', 4);
    expect(cell(after, 'actions', 4)).toEqual(['first']);
    expect(cell(after, 'actions', 6)).toEqual(['third']);
    expect(report.newSteps).toBe(2);
  });

  test('become what their new lane takes, or go into the first lane that takes them', () => {
    const map = mapWith(['touchpoints', 1, 'ad', { description: 'on a bus' }], ['emotions', 1, 'glad', { score: 0.5 }]);
    const ad = pasted(map, copied(map, { kind: 'cards', ids: ['ad'] }), 'pain-points', 2);
    expect(cell(ad.after, 'pain-points', 2)).toEqual(['ad\non a bus']);
    expect(ad.report.converted).toBe(1);
    const glad = pasted(map, copied(map, { kind: 'cards', ids: ['glad'] }), 'actions', 2);
    expect(cell(glad.after, 'emotions', 2)).toEqual(['glad']);
    expect(glad.report).toMatchObject({ converted: 0, elsewhere: 1 });
  });

  test('get a lane of their own where no lane takes them', () => {
    let from = blankMap();
    from = applyChanges(from, addLane(from, { id: 'kpis', kind: 'metrics', name: 'KPIs' }));
    from = applyChanges(
      from,
      addCard(from, { id: 'nps', laneId: 'kpis', stepId: 'awareness-1', fields: { title: 'NPS', value: 40 } }),
    );
    const { after, report } = pasted(blankMap(), copied(from, { kind: 'cards', ids: ['nps'] }), 'actions', 1);
    expect(lanesOf(after).at(-1)).toMatchObject({ name: 'KPIs', kind: 'metrics' });
    expect(report).toMatchObject({ elsewhere: 1, newLanes: 1 });
    const without = { ...blankMap(), lanes: {} };
    expect(pasted(without, copied(from, { kind: 'cards', ids: ['nps'] }), undefined, 1).report.newLanes).toBe(1);
    const empty = { ...blankMap(), lanes: {}, stages: {}, steps: {} };
    const { after: begun } = pasted(empty, copied(from, { kind: 'cards', ids: ['nps'] }), undefined, 1);
    expect(stagesOf(begun).map(({ name }) => name)).toEqual(['Awareness']);
  });

  test('bring along the evidence that the map lacks, and find personas by their names', () => {
    let from = mapWith(['emotions', 1, 'glad'], ['pain-points', 1, 'slow']);
    from = applyChanges(from, addPersona(from, { id: 'ann', name: 'Ann' }));
    from = applyChanges(from, addPersona(from, { id: 'bob', name: 'Bob' }));
    from.evidence['e'] = { id: 'e', kind: 'survey', text: '7 of 9 say so' };
    from = applyChanges(from, [
      { op: 'set', in: 'cards', id: 'glad', fields: { personaId: 'ann' } },
      { op: 'set', in: 'cards', id: 'slow', fields: { evidenceIds: ['e'] } },
    ]);
    const clip = copied(from, { kind: 'cards', ids: ['glad', 'slow'] });
    expect(Object.keys(clip.map.personas)).toEqual(['ann']);

    let to = blankMap();
    to = applyChanges(to, addPersona(to, { id: 'other', name: 'ann ' }));
    const { after } = pasted(to, clip, 'emotions', 2);
    const [glad] = cardsOfCell(after, 'emotions', 'consideration-1');
    expect(glad).toMatchObject({ personaId: 'other' });
    expect(Object.values(after.evidence)).toMatchObject([{ text: '7 of 9 say so' }]);
    // A second time there is nothing to bring along.
    expect(Object.keys(pasted(after, clip, 'emotions', 3).after.evidence)).toHaveLength(1);
    // Another piece of evidence of the same id is not taken for it.
    const clash = { ...blankMap(), evidence: { e: { id: 'e', kind: 'sales' as const, text: 'other' } } };
    expect(
      Object.values(pasted(clash, clip, 'emotions', 1).after.evidence)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['7 of 9 say so', 'other']);
    expect(Object.values(pasted(blankMap(), clip, 'emotions', 1).after.personas).map(({ name }) => name)).toEqual([
      'Ann',
    ]);
  });
});

describe('whole stages, steps and lanes', () => {
  test('a stage goes in after the one where the keyboard is, with steps, cards and connections', () => {
    let map = mapWith(['touchpoints', 1, 'ad'], ['actions', 2, 'reads']);
    map = applyChanges(map, addStep(map, { id: 'second', stageId: 'awareness', name: 'Second' }));
    map = applyChanges(map, addCard(map, { id: 'x', laneId: 'thoughts', stepId: 'second', fields: { text: 'x' } }));
    map = applyChanges(map, addConnection(map, { id: 'l', fromCardId: 'ad', toCardId: 'x' }));
    const { after, report } = pasted(map, copied(map, { kind: 'stage', id: 'awareness' }), 'actions', 4);
    expect(stagesOf(after).map(({ name }) => name)).toEqual([
      'Awareness',
      'Consideration',
      'Decision',
      'Awareness',
      'Post-purchase',
    ]);
    expect(cell(after, 'touchpoints', 5)).toEqual(['ad']);
    expect(cell(after, 'thoughts', 6)).toEqual(['x']);
    expect(Object.keys(after.connections)).toHaveLength(2);
    expect(after.stages[report.id ?? '']?.name).toBe('Awareness');
  });

  test('a step brings its lanes into a map that lacks them, and mixes none up', () => {
    let from = mapWith(['actions', 1, 'does'], ['thoughts', 1, 'thinks']);
    from = applyChanges(from, setFields(from, { in: 'steps', id: 'awareness-1', fields: { name: 'Sees' } }));
    const clip = copied(from, { kind: 'step', id: 'awareness-1' });
    let to = blankMap();
    for (const id of ['actions', 'thoughts']) to = applyChanges(to, [{ op: 'remove', in: 'lanes', id }]);
    to = applyChanges(to, addLane(to, { id: 'doing', kind: 'notes', name: 'Doing' }));
    const { after, report } = pasted(to, clip, 'touchpoints', 2);
    expect(stepsOf(after).map(({ name }) => name)).toEqual(['', '', 'Sees', '', '']);
    expect(cell(after, 'doing', 3)).toEqual(['does']);
    expect(lanesOf(after).at(-1)?.name).toBe('Thoughts');
    expect(report.newLanes).toBe(1);
  });

  test('a lane goes in below, its cards over the same steps', () => {
    const map = mapWith(['actions', 1, 'a'], ['actions', 3, 'b']);
    const clip = copied(map, { kind: 'lane', id: 'actions' });
    const { after, report } = pasted(map, clip, 'touchpoints', 1);
    expect(
      lanesOf(after)
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['Touchpoints', 'Actions', 'Actions']);
    expect(cell(after, report.id ?? '', 3)).toEqual(['b']);
    // Elsewhere by place; what is missing is made.
    const small = blankMap();
    for (const id of ['decision', 'post-purchase']) {
      delete small.stages[id];
      delete small.steps[`${id}-1`];
    }
    const other = pasted(small, clip, 'emotions', 1);
    expect(cell(other.after, other.report.id ?? '', 3)).toEqual(['b']);
    expect(other.report.newSteps).toBe(1);
  });
});

describe('any clip', () => {
  const seed = 20;

  test('tells which map it is from, and which pictures it shows', () => {
    let map = blankMap();
    map = applyChanges(map, addLane(map, { id: 'pictures', kind: 'images', name: 'Pictures' }));
    for (const id of ['one', 'two']) {
      map = applyChanges(
        map,
        addCard(map, { id, laneId: 'pictures', stepId: 'decision-1', fields: { asset: 'shop' } }),
      );
    }
    const clip = makeClip(map, { kind: 'lane', id: 'pictures' }) as Clip;
    expect(readClip(writeClip({ ...clip, from: 'source' })).from).toBe('source');
    expect(picturesOf(clip)).toEqual(['shop']);
    expect(() => readClip(writeClip({ ...clip, from: '../x' }))).toThrow(/^from: is not an id/);
  });

  test('comes off the clipboard as it went on', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, number) => {
        const clip = anyClip(map, number);
        if (clip) expect(readClip(writeClip(clip))).toEqual(clip);
      }),
      { seed },
    );
  });

  test('goes into any map and leaves it valid, with nothing lost', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryMap(), fc.nat(), fc.nat(), (from, to, number, at) => {
        const clip = anyClip(from, number);
        const steps = stepsOf(to);
        if (!clip) return;
        const rows = laneRows(to);
        const { after, report } = pasted(
          to,
          clip,
          rows[at % Math.max(1, rows.length)]?.id,
          (at % Math.max(1, steps.length)) + 1,
        );
        expect(Object.keys(after.cards)).toHaveLength(
          Object.keys(to.cards).length + Object.keys(clip.map.cards).length,
        );
        expect(Object.keys(after.connections)).toHaveLength(
          Object.keys(to.connections).length + Object.keys(clip.map.connections).length,
        );
        expect(report.cards).toHaveLength(Object.keys(clip.map.cards).length);
      }),
      { seed },
    );
  });

  test('put back where it was copied gives equal cards in the same cells', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.nat(), (map, number) => {
        const ids = laneRows(map)
          .flatMap((lane) => Object.values(map.cards).filter(({ laneId }) => laneId === lane.id))
          .flatMap(({ id }, index) => ((number >> (index % 20)) & 1 ? [id] : []));
        const clip = makeClip(map, { kind: 'cards', ids });
        if (!clip) return;
        const [row] = lanesOf(clip.map);
        const { report } = pasted(
          map,
          clip,
          row?.id,
          1 + stepsOf(map).findIndex(({ id }) => id === stepsOf(clip.map)[0]?.id),
        );
        const placed = (card: Card) => JSON.stringify([card.laneId, card.stepId, saying(card)]);
        expect(report.cards.map(placed).sort()).toEqual(Object.values(clip.map.cards).map(placed).sort());
      }),
      { seed },
    );
  });

  test('is refused when it is none, with the fault named', () => {
    const clip = makeClip(mapWith(['actions', 1, 'a']), { kind: 'cards', ids: ['a'] }) as Clip;
    const broken = (change: (map: JourneyMap) => void) => {
      const map = structuredClone(clip.map);
      change(map);
      return writeClip({ ...clip, map });
    };
    const hostile: [string, RegExp][] = [
      ['', /not JSON/],
      ['[[[', /not JSON/],
      ['null', /not an object/],
      ['{"milepost":"clip","kind":"cards"}', /^map: /],
      [JSON.stringify({ milepost: 'clip', kind: 'cards', map: clip.map, more: 1 }), /more: is not known here/],
      [writeClip({ ...clip, kind: 'page' as Clip['kind'] }), /kind/],
      [writeClip({ ...clip, map: { ...clip.map, cards: {} } }), /holds nothing/],
      [' '.repeat(LIMITS.documentBytes + 1), /the limit is/],
      [broken((map) => ((map.cards['a'] as { text: string }).text = 'x'.repeat(10_001))), /cards\.a\.text: is longer/],
      [broken((map) => ((map.cards['a'] as Card).laneId = 'nowhere')), /nowhere/],
      [broken((map) => ((map.cards['a'] as { text: string }).text = '\u0000')), /control character/],
      [broken((map) => Object.assign(map, { schemaVersion: 99 })), /version/i],
    ];
    for (const [text, reason] of hostile) {
      expect(() => readClip(text)).toThrow(InvalidMapError);
      expect(() => readClip(text)).toThrow(reason);
    }
  });
});

/** Some clip of a map, picked by a number. */
function anyClip(map: JourneyMap, number: number): Clip | undefined {
  const pick = (records: object) => {
    const ids = Object.keys(records).sort();
    return ids[(number >> 2) % Math.max(1, ids.length)] ?? '';
  };
  switch (number % 4) {
    case 0:
      return makeClip(map, {
        kind: 'cards',
        ids: Object.keys(map.cards).filter((_, index) => (number >> (index % 20)) & 1),
      });
    case 1:
      return makeClip(map, { kind: 'stage', id: pick(map.stages) });
    case 2:
      return makeClip(map, { kind: 'step', id: pick(map.steps) });
    default:
      return makeClip(map, { kind: 'lane', id: pick(map.lanes) });
  }
}
