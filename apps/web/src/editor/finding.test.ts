import { blankMap, type JourneyMap, setFields } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { choicesIn } from './finding/filter.ts';
import { filterAgain, setFilter } from './finding/filtering.ts';
import { closeFinding, hidersOfHit, seek, seekAgain, showHit, stepHit } from './finding/finding.ts';
import { readFilter } from './finding/keptFilter.ts';
import { openFinding } from './finding/openFinding.ts';
import { TestEditor } from './testing/TestEditor.ts';

function withCards(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('Sees a poster').press('Enter');
  user.goToCell('Touchpoints', 2).press('n').type('Visits the café').press('Enter');
  user.goToCell('Thoughts', 3).press('n').type('Is the poster true?').press('Enter');
  return user;
}

function found(user: TestEditor): string[] {
  const { finding, map } = user.state;
  return (finding?.hits ?? []).map((hit) => {
    const record = hit.in === 'map' ? map.map : map[hit.in][hit.id];
    const words = record as { title?: string; text?: string; name?: string; label?: string };
    return words.title ?? words.text ?? words.name ?? words.label ?? '';
  });
}

describe('finding in the map', () => {
  it('goes to the first hit while words are typed, then on and round, and says where it is', () => {
    const user = withCards();
    openFinding(user.editor, 'find');
    seek(user.editor, 'POSTER');
    expect(found(user)).toEqual(['Sees a poster', 'Is the poster true?']);
    expect(user.here).toBe('Sees a poster');
    expect(user.said).toMatch(/^1 of 2\. Touchpoint: Sees a poster\. Awareness/);
    user.press('F3');
    expect(user.here).toBe('Is the poster true?');
    user.press('F3');
    expect(user.here).toBe('Sees a poster');
    user.press('Shift+F3');
    expect(user.said).toMatch(/^2 of 2\. /);
  });

  it('knows no accents, and takes the words in any order after those as they were typed', () => {
    const user = withCards();
    openFinding(user.editor, 'find');
    seek(user.editor, 'Cafe');
    expect(found(user)).toEqual(['Visits the café']);
    seek(user.editor, 'the poster');
    expect(found(user)).toEqual(['Is the poster true?']);
    seek(user.editor, 'poster the');
    expect(found(user)).toEqual(['Is the poster true?']);
    seek(user.editor, 'nowhere');
    expect(found(user)).toEqual([]);
    expect(user.said).toBe('Nothing found');
  });

  it('looks into every field, and into everything that has words', () => {
    const map: JourneyMap = {
      ...blankMap('The map needle'),
      personas: { p: { id: 'p', order: 'a', name: 'Pia', basis: 'assumed', goals: ['a needle'] } },
      evidence: { e: { id: 'e', kind: 'survey', text: 'x', source: 'needle.org' } },
    };
    const user = new TestEditor(map);
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter');
    const { id } = user.card('a');
    for (const fields of [
      { description: 'needle' },
      { description: null, channel: 'Needle FM' },
      { channel: null, owner: 'Needle Ltd' },
      { owner: null, link: 'https://needle.org' },
    ]) {
      user.editor.dispatch(setFields, { in: 'cards', id, fields });
      openFinding(user.editor, 'find');
      seek(user.editor, 'needle');
      expect(user.state.finding?.hits.map((hit) => hit.in)).toEqual(['map', 'personas', 'cards', 'evidence']);
      closeFinding(user.editor);
    }
    user.editor.dispatch(setFields, { in: 'cards', id, fields: { channel: 'mobile-app' } });
    openFinding(user.editor, 'find');
    seek(user.editor, 'mobile app');
    expect(found(user)).toEqual(['a']);
  });

  it('says what hides a hit and brings it into sight, as one step of undo', () => {
    const user = withCards();
    user.editor.goTo({ kind: 'lane', id: user.lane('Thoughts') });
    user.run('hide-lane').goToCard('Sees a poster');
    openFinding(user.editor, 'find');
    seek(user.editor, 'true');
    expect(hidersOfHit(user.state)).toMatchObject([{ kind: 'hiddenLane', name: 'Thoughts' }]);
    expect(user.said).toMatch(/In the hidden lane “Thoughts”$/);
    expect(user.here).toBe('Sees a poster');
    showHit(user.editor);
    expect(user.here).toBe('Is the poster true?');
    expect(user.map.lanes[user.lane('Thoughts')]?.visible).toBe(true);
    user.press('Ctrl+z');
    expect(user.map.lanes[user.lane('Thoughts')]?.visible).toBe(false);
  });

  it('keeps the hit that is shown when the map changes, and stays where the hands are', () => {
    const user = withCards();
    openFinding(user.editor, 'find');
    seek(user.editor, 'poster');
    stepHit(user.editor, 1);
    user.goToCard('Visits the café').press('F2').type(', a poster').press('Enter');
    seekAgain(user.editor);
    expect(found(user)).toEqual(['Sees a poster', 'Visits the café, a poster', 'Is the poster true?']);
    expect(user.state.finding?.at).toBe(2);
    expect(user.here).toBe('Visits the café, a poster');
  });

  it('opens out of a text that is being typed, and keeps the text', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('kept').press('Ctrl+f');
    expect(user.state.finding?.query).toBe('');
    expect(user.cell('Touchpoints', 1)).toEqual(['kept']);
  });
});

describe('the filter', () => {
  it('keeps the cards that have one of the values in each thing that was chosen, and changes nothing', () => {
    const user = withCards();
    const before = user.map;
    user.editor.dispatch(setFields, { in: 'cards', id: user.card('Sees a poster').id, fields: { owner: 'Ads' } });
    setFilter(user.editor, { kind: ['touchpoint'], owner: ['Ads', 'Shop'] });
    expect([...(user.state.matching ?? [])]).toEqual([user.card('Sees a poster').id]);
    expect(user.said).toBe('1 of 3 cards match');
    setFilter(user.editor, { owner: [''] });
    expect(user.state.matching?.size).toBe(2);
    user.run('select-matching');
    expect(user.selected).toEqual(['Visits the café', 'Is the poster true?']);
    user.press('Ctrl+z');
    expect(user.map).toEqual(before);
    expect(user.state.matching?.size).toBe(2);
    user.run('clear-filter');
    expect(user.state.matching).toBeUndefined();
    expect(user.can('clear-filter')).toBe(false);
  });

  it('follows the map', () => {
    const user = withCards();
    setFilter(user.editor, { kind: ['note'] });
    user.goToCell('Thoughts', 1).press('n').type('new').press('Enter');
    filterAgain(user.editor);
    expect(user.state.matching?.size).toBe(2);
  });

  it('offers what the cards have, no value last', () => {
    const user = withCards();
    user.editor.dispatch(setFields, { in: 'cards', id: user.card('Sees a poster').id, fields: { channel: 'store' } });
    expect(choicesIn(user.map, 'channel')).toEqual([
      { value: 'store', count: 1 },
      { value: '', count: 1 },
    ]);
    expect(choicesIn(user.map, 'kind').map(({ value }) => value)).toEqual(['touchpoint', 'note']);
    expect(choicesIn(user.map, 'severity')).toEqual([]);
  });

  it('takes of what was kept only what is a filter', () => {
    expect(readFilter({ kind: ['note', 3], owner: 'x', other: ['y'], channel: [] })).toEqual({ kind: ['note'] });
    expect(readFilter(null)).toEqual({});
    expect(readFilter('[]')).toEqual({});
  });
});
