import type { JourneyMap } from '@milepost/schema';
import { blankMap, InvalidMapError, LIMITS } from '@milepost/schema';
import { arbitraryMap, largeMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson } from './exportJson.ts';
import { importJson } from './importJson.ts';

function faultsOf(text: string): string[] {
  try {
    importJson(text);
  } catch (error) {
    if (error instanceof InvalidMapError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  throw new Error('was accepted');
}

const DEEP = 200_000;

function entries(count: number): string {
  return Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
}

describe('a round trip', () => {
  it('loses nothing of any map', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(importJson(exportJson(map))).toEqual(map);
      }),
      { seed: 20261122, numRuns: 200 },
    );
    // Through JSON first, which knows no -0.
    const large = JSON.parse(JSON.stringify(largeMap(2_000))) as JourneyMap;
    expect(importJson(exportJson(large))).toEqual(large);
  });

  it('loses nothing of what people write in names and texts', () => {
    const map = blankMap('"\\ \u2028 {[:,]} 日本 😀 </script>');
    map.map.scenario = '\\"__proto__": {\n\t[[[[';
    expect(importJson(exportJson(map))).toEqual(map);
  });

  it('takes a map that is larger indented than the limit, though not beyond it', () => {
    const map = blankMap('Large');
    for (let index = 0; index < 1_000; index++) {
      const text = { id: `e${index}`, kind: 'quote' as const, text: 'é'.repeat(4_150) };
      map.evidence[text.id] = text;
    }
    const text = exportJson(map);
    expect(new Blob([text]).size).toBeLessThan(LIMITS.documentBytes);
    const padded = text.replaceAll('\n', `\n${' '.repeat(20)}`);
    expect(new Blob([padded]).size).toBeGreaterThan(LIMITS.documentBytes - 100_000);
    expect(importJson(padded)).toEqual(map);
    for (const evidence of Object.values(map.evidence)) evidence.text = 'é'.repeat(4_250);
    expect(faultsOf(exportJson(map))[0]).toMatch(/^: has \d+ bytes; the limit is 8388608$/);
  });

  it('does not mind a byte order mark', () => {
    expect(importJson(`\uFEFF${exportJson(blankMap())}`)).toEqual(blankMap());
  });
});

describe('refusals', () => {
  it.each([
    ['', ': is not JSON: '],
    ['{"schemaVersion": 1,}', ': is not JSON: '],
    ['{"schemaVersion": 1', ': is not JSON: '],
    ['{"a": "unclosed', ': is not JSON: '],
    ['{"a": "\\', ': is not JSON: '],
    [']', ': is not JSON: '],
    ['1', ': is not an object'],
    ['[]', ': is not an object'],
    ['{}', 'schemaVersion: is not a version number'],
    ['{"schemaVersion": 99}', 'schemaVersion: is 99, made by a newer Milepost'],
    ['{"schemaVersion": 1, "schemaVersion": 1}', 'schemaVersion: is given twice'],
    ['{"map": {"title": "a", "tags": [{}, {"t": 1, "\\u0074": 2}]}}', 'map.tags.1.t: is given twice'],
    ['{"stages": {"__proto__": {"id": "a"}}}', 'stages.__proto__: is a reserved name'],
    ['{"stages": {"\\u005f_proto__": {}}}', 'stages.__proto__: is a reserved name'],
    ['{"cards": {"c": {"constructor": 1}}}', 'cards.c.constructor: is a reserved name'],
  ])('%j', (text, fault) => {
    expect(faultsOf(text)[0]).toContain(fault);
  });

  it('name the path of what the schema refuses', () => {
    const text = exportJson(blankMap('T')).replace('"state": "current"', '"state": "past"');
    expect(faultsOf(text)[0]).toMatch(/^map\.state: /);
    expect(faultsOf(exportJson(blankMap('T')).replace('"T"', '"\\u0000"'))[0]).toMatch(/^map\.title: /);
    expect(faultsOf(exportJson(blankMap('T')).replace('"T"', '"\\ud800"'))[0]).toMatch(/^map\.title: /);
  });

  it.each([
    ['arrays', '['.repeat(DEEP) + ']'.repeat(DEEP)],
    ['objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
    ['arrays that never close', '['.repeat(DEEP)],
    ['arrays in a map', `{"schemaVersion":1,"map":${'['.repeat(DEEP)}`],
  ])('of 200,000 levels of %s', (_, text) => {
    expect(faultsOf(text)[0]).toContain('is nested deeper than 32 levels');
  });

  it.each<[string, string, string]>([
    ['a list', `{"map":{"tags":[${'1,'.repeat(20_000)}1]}}`, 'map.tags: has more than 20000 entries'],
    ['an object', `{"cards":{${entries(20_001)}}}`, 'cards: has more than 20000 entries'],
    ['the whole', `[${`[${'[],'.repeat(15_000)}1],`.repeat(70)}1]`, ': has more than 1000000 values'],
  ])('of far too much in %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('leave the largest map there can be alone', () => {
    const map = largeMap(LIMITS.cards);
    map.evidence = { e: { id: 'e', kind: 'quote', text: '' } };
    for (const card of Object.values(map.cards)) card.evidenceIds = Array<string>(LIMITS.listLength).fill('e');
    expect(importJson(JSON.stringify(map))).toEqual(JSON.parse(JSON.stringify(map)));
  });

  it('of texts without end come within seconds', () => {
    const before = performance.now();
    expect(faultsOf(' '.repeat(2 * LIMITS.documentBytes + 1))[0]).toContain('the limit is');
    expect(faultsOf(','.repeat(4_000_000))[0]).toContain('is not JSON');
    expect(faultsOf('"'.repeat(1_000_001))[0]).toContain('is not JSON');
    expect(faultsOf(`{"a":"${'\\'.repeat(1_000_001)}`)[0]).toContain('is not JSON');
    expect(faultsOf(`{"${'\\'.repeat(8_000_000)}`)[0]).toContain('is not JSON');
    expect(faultsOf(`"${'日'.repeat(8_000_000)}"`)[0]).toBe(': is not an object');
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
