import { describe, expect, it } from 'vitest';
import type { AgingVersion } from './thinning.ts';
import { versionsToDrop } from './thinning.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Versions that were made so long (ms) ago, newest first. */
function madeAgo(ages: readonly number[], given: Partial<AgingVersion> = {}): AgingVersion[] {
  return ages.map((age) => ({
    id: String(age),
    kind: 'automatic' as const,
    name: null,
    createdAt: new Date(NOW.getTime() - age),
    ...given,
  }));
}

const stay = (versions: readonly AgingVersion[]) => {
  const dropped = new Set(versionsToDrop(versions, NOW));
  return versions.filter(({ id }) => !dropped.has(id)).map(({ id }) => Number(id));
};

/** One each half hour, up to an age. */
const everyHalfHour = (upTo: number) => Array.from({ length: upTo / (30 * MINUTE) }, (_, index) => index * 30 * MINUTE);

describe('versions that grow old', () => {
  it('all stay for a day', () => {
    const ages = everyHalfHour(DAY);
    expect(stay(madeAgo(ages))).toEqual(ages);
  });

  it('stay one an hour for a week, then one a day for a year', () => {
    const staying = stay(madeAgo(everyHalfHour(400 * DAY)));
    const between = (from: number, to: number) => staying.filter((age) => age > from && age <= to).length;
    expect(between(DAY, 7 * DAY)).toBe(6 * 24);
    expect(between(8 * DAY, 365 * DAY)).toBe(357);
    expect(between(365 * DAY, Number.POSITIVE_INFINITY)).toBe(0);
  });

  it('stay as the last of their hour or day', () => {
    const ages = [0, 2 * DAY + 5 * MINUTE, 2 * DAY + 15 * MINUTE, 2 * DAY + 25 * MINUTE];
    expect(stay(madeAgo(ages))).toEqual([0, 2 * DAY + 5 * MINUTE]);
  });

  it('stay for ever when they have a name, were the first, or are the newest', () => {
    const old = [900 * DAY, 901 * DAY, 902 * DAY];
    expect(stay(madeAgo(old, { name: 'Signed off' }))).toEqual(old);
    expect(stay(madeAgo(old, { kind: 'created' }))).toEqual(old);
    expect(stay(madeAgo(old))).toEqual([900 * DAY]);
    expect(stay(madeAgo(old, { kind: 'restored' }))).toEqual([900 * DAY]);
    expect(versionsToDrop([], NOW)).toEqual([]);
  });

  it('are thinned to the same, whenever and however often it is done', () => {
    const versions = madeAgo(everyHalfHour(30 * DAY));
    const dropped = new Set(versionsToDrop(versions, NOW));
    const left = versions.filter(({ id }) => !dropped.has(id));
    expect(versionsToDrop(left, NOW)).toEqual([]);
  });
});
