import { describe, expect, it } from 'vitest';
import { mentionAt, mentionsIn, readersLike } from './mentionAt.ts';

const readers = [
  { id: '1', name: 'Ann Lee' },
  { id: '2', name: 'Émile Zola' },
  { id: '3', name: 'Ann' },
];

describe('a mention that is typed', () => {
  it.each([
    ['@', 1, { start: 0, text: '' }],
    ['Hi @An', 6, { start: 3, text: 'An' }],
    ['Hi @Ann Le', 10, { start: 3, text: 'Ann Le' }],
    ['(@A', 3, { start: 1, text: 'A' }],
    ['Hi @An and on', 6, { start: 3, text: 'An' }],
  ])('in %j at %i is %j', (text, caret, typed) => {
    expect(mentionAt(text, caret)).toEqual(typed);
  });

  it.each([
    ['ann@example.org', 15],
    ['Hi', 2],
    ['@Ann\nLee', 8],
    ['@ Ann', 5],
    [`@${'x'.repeat(60)}`, 61],
    ['Hi @An', 3],
  ])('is not there in %j at %i', (text, caret) => {
    expect(mentionAt(text, caret)).toBeUndefined();
  });

  it('finds people by the beginning of each of their names, whatever the accents', () => {
    const names = (typed: string) => readersLike(readers, typed).map(({ name }) => name);
    expect(names('')).toHaveLength(3);
    expect(names('an')).toEqual(['Ann Lee', 'Ann']);
    expect(names('ann l')).toEqual(['Ann Lee']);
    expect(names('zol')).toEqual(['Émile Zola']);
    expect(names('emi')).toEqual(['Émile Zola']);
    expect(names('x')).toEqual([]);
  });

  it('counts by name', () => {
    expect(mentionsIn('Look @Émile Zola', readers)).toEqual(['2']);
    expect(mentionsIn('nobody', readers)).toEqual([]);
  });

  it('takes the longer of two names, as it is shown, and both where both are called', () => {
    const idOf = (name: string) => readers.find((reader) => reader.name === name)?.id;
    expect(mentionsIn('Look @Ann Lee', readers)).toEqual([idOf('Ann Lee')]);
    expect(mentionsIn('Look @Ann Lee and @Ann', readers).sort()).toEqual([idOf('Ann'), idOf('Ann Lee')].sort());
  });
});
