import { importJson } from '@milepost/formats';
import { InvalidMapError, type JourneyMap, LIMITS, parseMap } from '@milepost/schema';
import * as http from '@milepost/schema/http';
import { arbitraryMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { german } from './index.ts';
import { SAID, saidInGerman } from './said.ts';
import { FAULTS } from './saidOfFaults.ts';
import { serverSource } from './testing/serverSource.ts';

const source = serverSource();

/** The first parts of sentences in a piece of source, each in its quotes, once. */
function sentencesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(({ groups }) => groups?.['said'] ?? ''))];
}

describe('what the server says', () => {
  test('of why something may not or can’t be done is known in German, where a page can come across it', () => {
    // What comes with a list of faults is told by those.
    const refusals =
      /new ProblemError\(\s*(?:403|409|413|415|422),\s*(?<quote>['"`])(?<said>(?:(?!\k<quote>).)+)\k<quote>,?\s*\)/g;
    const said = sentencesIn(source, refusals);
    expect(said.length).toBeGreaterThan(25);
    expect(said.filter((sentence) => !Object.hasOwn(SAID, sentence))).toEqual([]);
    expect(Object.keys(SAID).filter((sentence) => !source.includes(sentence))).toEqual([]);
  });

  test('is wrong with a value is known in German, every word of it', () => {
    const faults =
      /(?<quote>['`])(?<said>(?:is|are|has|have|names|holds|joins|closes|must|says|give) (?:(?!\k<quote>)[^\n])+)\k<quote>/g;
    // Of Mermaid, whose sentences begin otherwise, these are parts.
    const parts = /^(is one journey|are \{\} journeys|.*, which are left out|.* and is cut)$/;
    const said = sentencesIn(source.replaceAll('"{}"', '{}'), faults).filter((sentence) => !parts.test(sentence));
    expect(said.length).toBeGreaterThan(70);
    // A limit that is a number in one place is put in elsewhere.
    const known = new Set(Object.keys(FAULTS));
    expect(said.filter((sentence) => !known.has(sentence.replace(/\b\d+(?= characters$)/, '{}')))).toEqual([]);
    expect([...known].filter((sentence) => !said.includes(sentence))).toEqual([]);
  });
});

/** What is wrong with an input, that isn't known in German. */
function unknownIn(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidMapError)) throw error;
    return error.faults.map(({ message }) => message).filter((message) => saidInGerman(message) === undefined);
  }
}

/** Puts a value, or nothing, where `at` leads within an object: a number for each step on the way. */
function spoil(value: unknown, [at = 0, ...rest]: readonly number[], spoilt: unknown): unknown {
  if (typeof value !== 'object' || value === null) return spoilt;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)] ?? 'unknown';
  const inside = (value as Record<string, unknown>)[key];
  const next = rest.length === 0 || keys.length === 0 ? spoilt : spoil(inside, rest, spoilt);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === key ? next : each))
    : { ...value, [key]: next };
}

const text = fc.constantFrom('', 'nowhere', 'a\u0000b', '\ud800', 'constructor', 'x'.repeat(LIMITS.textLength + 1));
const anything = fc.oneof(text, fc.jsonValue(), fc.constant(undefined), fc.double(), fc.integer({ min: 2, max: 10 }));

test('whatever is wrong with a map, it is told in German', () => {
  fc.assert(
    fc.property(
      arbitraryMap(),
      fc.array(fc.tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), anything), {
        minLength: 1,
        maxLength: 4,
      }),
      (map, spoilings) => {
        const spoilt = spoilings.reduce<unknown>((from, [at, value]) => spoil(from, at, value), map);
        expect(unknownIn(() => parseMap(spoilt))).toEqual([]);
        expect(unknownIn(() => importJson(JSON.stringify(spoilt) ?? ''))).toEqual([]);
      },
    ),
    { seed: 20261126, numRuns: 500 },
  );
});

const bodies = Object.entries(http).flatMap(([name, schema]) =>
  typeof schema === 'object' && 'shape' in schema ? [[name, schema] as const] : [],
);

test.each(bodies)('whatever is wrong with what %s asks for, it is told in German', (_, schema) => {
  const values = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, anything]));
  fc.assert(
    fc.property(fc.record(values, { requiredKeys: [] }), fc.dictionary(fc.string(), anything), (known, more) => {
      const { error } = schema.safeParse({ ...more, ...known });
      const said = error?.issues.filter(({ code }) => code !== 'unrecognized_keys') ?? [];
      expect(said.map(({ message }) => message).filter((each) => saidInGerman(each) === undefined)).toEqual([]);
    }),
    { seed: 20261126, numRuns: 30 },
  );
});

describe('somebody who reads German and imports a map', () => {
  const good: JourneyMap = fc.sample(arbitraryMap(), { seed: 1, numRuns: 1 })[0] as JourneyMap;
  const tell = (input: unknown): string[] => {
    try {
      importJson(typeof input === 'string' ? input : JSON.stringify(input));
      return [];
    } catch (error) {
      if (!(error instanceof InvalidMapError)) throw error;
      return error.faults.map(({ path, message }) => `${path} ${german.importing.said(message)}`.trim());
    }
  };

  test.each<[string, unknown, string[]]>([
    ['that ends too early', '{"schemaVersion": 1, "map": ', ['ist kein JSON']],
    [
      'of a newer Milepost',
      { ...good, schemaVersion: 7 },
      ['schemaVersion ist 7 und stammt aus einem neueren Milepost; dieses liest bis 1'],
    ],
    [
      'with a field and a value from elsewhere',
      { ...good, mood: 1, map: { ...good.map, state: 'past', title: 3 } },
      [
        'map.title ist kein Text',
        'map.state muss eines von diesen sein: current, future',
        'mood ist hier nicht bekannt',
      ],
    ],
    ['without its lanes', { ...good, lanes: undefined }, ['lanes fehlt']],
    [
      'with a line from nowhere',
      { ...good, connections: { a: { id: 'a', kind: 'loop', fromCardId: 'x', toCardId: 'x' } } },
      [
        'connections.a.fromCardId nennt die Karte „x“, die es nicht gibt',
        'connections.a.toCardId nennt die Karte „x“, die es nicht gibt',
        'connections.a.toCardId verbindet eine Karte mit sich selbst',
      ],
    ],
  ])('%s is told so in German', (_, input, told) => {
    expect(tell(input).sort()).toEqual([...told].sort());
  });
});
