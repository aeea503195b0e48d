import { describe, expect, it } from 'vitest';
import { RecentMaps } from './recentMaps.ts';

const map = (document: string, revision = 1) => ({ title: 'Title', revision, document });

describe('RecentMaps', () => {
  const remember = (recent: RecentMaps, mapId: string, document: string) =>
    recent.end(recent.begin(mapId), map(document));

  it('gives what was read until it changes', () => {
    const recent = new RecentMaps(1_000);
    remember(recent, 'a', '{}');
    expect(recent.get('a')).toEqual(map('{}'));
    recent.forget('a');
    expect(recent.get('a')).toBeUndefined();
  });

  it('does not remember what changed while it was read', () => {
    const recent = new RecentMaps(1_000);
    const [old, other] = [recent.begin('a'), recent.begin('b')];
    recent.forget('a');
    recent.end(old, map('{}'));
    recent.end(other, map('{}'));
    expect(recent.get('a')).toBeUndefined();
    expect(recent.get('b')).toBeDefined();
  });

  it('holds so much and no more, and drops what was not used for longest', () => {
    const recent = new RecentMaps(100);
    for (const id of ['a', 'b', 'c', 'd']) remember(recent, id, 'x'.repeat(25));
    recent.get('a');
    remember(recent, 'e', 'x'.repeat(25));
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => recent.get(id))).toEqual(['a', 'c', 'd', 'e']);
    remember(recent, 'f', 'x'.repeat(26));
    expect(recent.get('f')).toBeUndefined();
  });

  it('holds nothing where others write, too', () => {
    const recent = new RecentMaps(0);
    remember(recent, 'a', '{}');
    expect(recent.get('a')).toBeUndefined();
  });
});
