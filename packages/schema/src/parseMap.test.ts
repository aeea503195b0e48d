import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankMap } from './blankMap.ts';
import { InvalidMapError } from './fault.ts';
import { LIMITS } from './limits.ts';
import { parseMap } from './parseMap.ts';
import { arbitraryMap } from './testing/arbitraryMap.ts';

function faultsOf(input: unknown) {
  try {
    parseMap(input);
  } catch (error) {
    if (error instanceof InvalidMapError) return error.faults;
    throw error;
  }
  return [];
}

/** A blank map with one place changed, by dotted path. */
function changed(path: string, value: unknown): unknown {
  const document = JSON.parse(JSON.stringify(blankMap())) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const target = keys.reduce((at, key) => at[key] as Record<string, unknown>, document);
  target[last] = value;
  return document;
}

const card = {
  id: 'c1',
  kind: 'note',
  laneId: 'actions',
  stepId: 'awareness-1',
  order: 'a0',
  span: 1,
  text: 'Asks a friend',
};

const nameOf = (index: number) => `x${String(index).padStart(6, '0')}`;

function record<Value>(count: number, value?: (id: string, index: number) => Value): Record<string, Value | number> {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  return Object.fromEntries(names.map((name, index) => [name, value?.(name, index) ?? index]));
}

/** A long chain of cards, and as many connections back from its end to its start. */
function changedToCircles(): unknown {
  const half = LIMITS.connections / 2;
  const connection = (id: string, at: number) => {
    const [from, to] = at < half ? [at, at + 1] : [half, 0];
    return { id, fromCardId: nameOf(from), toCardId: nameOf(to), kind: 'flow' };
  };
  const map = changed(
    'cards',
    record(LIMITS.cards, (id) => ({ ...card, id })),
  ) as Record<string, unknown>;
  return { ...map, connections: record(LIMITS.connections, connection) };
}

describe('parseMap', () => {
  test('gives back what it was given, field for field', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(parseMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
      }),
      { seed: 101 },
    );
  });

  test.each([
    ['a field that no record has', changed('lanes.actions.height', 3), 'lanes.actions.height'],
    ['each of several unknown fields', changed('cards.c1', { ...card, onclick: 'x', style: 'y' }), 'cards.c1.style'],
    ['an unknown part', { ...blankMap(), extra: {} }, 'extra'],
    ['a wrong type', changed('map.title', 7), 'map.title'],
    ['a missing field', changed('cards.c1', { ...card, text: undefined }), 'cards.c1.text'],
    ['an unknown kind', changed('cards.c1', { ...card, kind: 'toString' }), 'cards.c1.kind'],
    ['NUL in a text', changed('map.title', 'a\u0000b'), 'map.title'],
    ['half a surrogate pair', changed('map.scenario', 'a\ud800b'), 'map.scenario'],
    [
      'an id that every object answers to',
      changed('cards.constructor', { ...card, id: 'constructor' }),
      'cards.constructor',
    ],
    [
      'a script behind a link',
      changed('cards.c1', { ...card, kind: 'touchpoint', title: '', text: undefined, link: 'javascript:alert(1)' }),
      'cards.c1.link',
    ],
    [
      'a score beyond its range',
      changed('cards.c1', {
        ...card,
        text: undefined,
        laneId: 'emotions',
        kind: 'emotion',
        variant: 'as-is',
        score: 1.01,
      }),
      'cards.c1.score',
    ],
    ['M1: a record kept under another id', changed('cards.c2', card), 'cards.c2.id'],
    ['M2: a step of no stage', changed('steps.awareness-1.stageId', 'gone'), 'steps.awareness-1.stageId'],
    [
      'M3: a stage without a step',
      changed('stages.bare', { id: 'bare', order: 'a9', name: '', kind: 'custom' }),
      'stages.bare',
    ],
    ['M4: a card in no lane', changed('cards.c1', { ...card, laneId: 'gone' }), 'cards.c1.laneId'],
    [
      'M4: a card in a lane named like a method',
      changed('cards.c1', { ...card, laneId: 'valueOf' }),
      'cards.c1.laneId',
    ],
    ['M4: a card in a lane of another kind', changed('cards.c1', { ...card, laneId: 'emotions' }), 'cards.c1.laneId'],
    ['M4: a card in no step', changed('cards.c1', { ...card, stepId: 'gone' }), 'cards.c1.stepId'],
    [
      'M5: evidence that is not there',
      changed('cards.c1', { ...card, evidenceIds: ['gone'] }),
      'cards.c1.evidenceIds.0',
    ],
    ['M5: a persona that is not there', changed('lanes.actions.personaId', 'gone'), 'lanes.actions.personaId'],
    ['a version from the future', changed('schemaVersion', 99), 'schemaVersion'],
    ['no version', changed('schemaVersion', undefined), 'schemaVersion'],
    ['a list', [], ''],
    ['nothing', null, ''],
  ])('refuses %s with its path', (_, input, path) => {
    expect(faultsOf(input).map((fault) => fault.path)).toContain(path);
  });

  test('refuses a key named __proto__', () => {
    const json = JSON.stringify(changed('cards.c1', card));
    expect(faultsOf(JSON.parse(json.replace('"c1":{', '"__proto__":{')))[0]?.path).toBe('cards.__proto__');
    expect(faultsOf(JSON.parse(json.replace('"span"', '"__proto__"')))[0]?.path).toBe('cards.c1.__proto__');
    expect(faultsOf(JSON.parse(json.replace('"map"', '"__proto__"')))[0]?.path).toBe('__proto__');
  });

  test('M6, M7: refuses connections to nothing, to itself and in a circle', () => {
    const map = blankMap();
    for (const id of ['a', 'b']) map.cards[id] = { ...card, id } as never;
    const join = (id: string, fromCardId: string, toCardId: string) => ({
      id,
      fromCardId,
      toCardId,
      kind: 'flow' as const,
    });
    map.connections.x = join('x', 'a', 'gone');
    map.connections.y = join('y', 'a', 'a');
    expect(faultsOf(map).map((fault) => fault.path)).toEqual(
      expect.arrayContaining(['connections.x.toCardId', 'connections.y.toCardId']),
    );
    map.connections = { x: join('x', 'a', 'b'), y: join('y', 'b', 'a') };
    expect(faultsOf(map).map((fault) => fault.path)).toEqual(['connections.y']);
    map.connections.y = { ...join('y', 'b', 'a'), kind: 'loop' };
    expect(faultsOf(map)).toEqual([]);
  });

  test('M8: refuses a map over its limits and names the limit', () => {
    const map = blankMap();
    for (let n = 0; n <= LIMITS.cards; n++) map.cards[`c${n}`] = { ...card, id: `c${n}` } as never;
    expect(faultsOf(map)).toEqual([{ path: 'cards', message: 'has 5001 records; the limit is 5000' }]);
    expect(faultsOf(changed('map.scenario', 'x'.repeat(LIMITS.textLength + 1)))[0]?.path).toBe('map.scenario');
  });

  test.each<[string, unknown]>([
    ['fields', changed('map', record(200_000))],
    ['parts', { ...blankMap(), ...record(200_000) }],
    [
      'fields of many records',
      changed(
        'cards',
        record(5_000, () => record(100)),
      ),
    ],
    [
      'lists of many records',
      changed(
        'cards',
        record(5_000, () => ({ ...card, evidenceIds: Array(100).fill(1) })),
      ),
    ],
    [
      'references',
      changed(
        'cards',
        record(5_000, (id) => ({ ...card, id, evidenceIds: Array(100).fill('gone') })),
      ),
    ],
    ['circles', changedToCircles()],
  ])('names the first of far too many faults in %s within seconds', (_, input) => {
    const before = performance.now();
    expect(faultsOf(input)).toHaveLength(50);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('answers 200,000 levels of nesting with a fault', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(faultsOf(changed('map.title', deep))[0]?.path).toBe('map.title');
    expect(faultsOf(deep)[0]?.message).toBe('is not an object');
  });
});
