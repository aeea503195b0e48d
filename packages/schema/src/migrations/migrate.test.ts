import { describe, expect, test } from 'vitest';
import { InvalidMapError } from '../fault.ts';
import { SCHEMA_VERSION } from '../journeyMap.ts';
import { parseMap } from '../parseMap.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };
import type { Migration } from './migrate.ts';
import { MIGRATIONS, migrate } from './migrate.ts';

/** A document of each version as it was written then. Frozen: a change to one of these files is a fault. */
const FIXTURES: Record<number, { cards: object }> = { 1: version1 };

describe('documents of older versions', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

  test.each(versions)('version %i is still read', (version) => {
    const fixture = FIXTURES[version];
    const map = parseMap(fixture);
    expect(map.schemaVersion).toBe(SCHEMA_VERSION);
    expect(Object.keys(map.cards)).toEqual(Object.keys(fixture?.cards ?? {}));
  });

  test('the current version comes back as it is', () => {
    expect(parseMap(FIXTURES[SCHEMA_VERSION])).toEqual(FIXTURES[SCHEMA_VERSION]);
  });

  test('every version but the current has its migration', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });
});

describe('migrate', () => {
  const rename: Migration = { from: 1, up: ({ old, ...rest }) => ({ ...rest, fresh: old }) };
  const double: Migration = { from: 2, up: (document) => ({ ...document, fresh: Number(document.fresh) * 2 }) };

  test('takes each step in turn and leaves its input alone', () => {
    const input = Object.freeze({ schemaVersion: 1, old: 2 });
    expect(migrate(input, [rename, double], 3)).toEqual({ schemaVersion: 3, fresh: 4 });
  });

  test('refuses what a newer Milepost made', () => {
    expect(() => migrate({ schemaVersion: 4 }, [rename, double], 3)).toThrow(InvalidMapError);
  });
});
