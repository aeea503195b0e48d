import { describe, expect, it } from 'vitest';
import { TestEditor } from './testing/TestEditor.ts';

/** A map with a few touchpoints, made by hand as a user would. */
function filled(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('sees an ad').press('Enter');
  user.press('n').type('searches').press('Enter');
  user.goToCell('Touchpoints', 2).press('n').type('compares').press('Enter');
  return user;
}

describe('adding and writing', () => {
  it('adds a card where the keyboard is and keeps what is typed', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 2).press('n').type('reads a review').press('Enter');
    expect(user.cell('Touchpoints', 2)).toEqual(['reads a review']);
    expect(user.selected).toEqual(['reads a review']);
    expect(user.stored).toEqual(user.map);
  });

  it('adds below the card where the keyboard is', () => {
    const user = filled();
    user.goToCard('sees an ad').press('n').type('clicks it').press('Escape');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'clicks it', 'searches']);
  });

  it('leaves nothing behind of a card that stayed empty', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 1).press('Enter', 'Escape');
    expect(user.cell('Actions', 1)).toEqual([]);
    expect(user.state.canUndo).toBe(false);
    expect(user.here).toBe('cell Actions 1');
  });

  it('takes a card and all its typing back in one step', () => {
    const user = filled();
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 2)).toEqual([]);
    user.press('Ctrl+Shift+z');
    expect(user.cell('Touchpoints', 2)).toEqual(['compares']);
  });

  it('changes a text in place, one step of undo', () => {
    const user = filled();
    user.goToCard('compares').press('F2').type(' prices').press('Enter');
    expect(user.cell('Touchpoints', 2)).toEqual(['compares prices']);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 2)).toEqual(['compares']);
  });

  it('goes on to the next step with Tab, and makes the card that is missing there', () => {
    const user = new TestEditor();
    user.goToCell('Thoughts', 1).press('n').type('one').press('Tab').type('two').press('Tab', 'Escape');
    expect(user.cell('Thoughts', 1)).toEqual(['one']);
    expect(user.cell('Thoughts', 2)).toEqual(['two']);
    expect(user.cell('Thoughts', 3)).toEqual([]);
    user.goToCell('Thoughts', 2).press('Enter', 'Shift+Tab').type('!').press('Enter');
    expect(user.cell('Thoughts', 1)).toEqual(['one!']);
  });

  it('adds one below another with Ctrl+Enter', () => {
    const user = new TestEditor();
    user.goToCell('Pain points', 1).press('n').type('slow').press('Ctrl+Enter').type('dear').press('Enter');
    expect(user.cell('Pain points', 1)).toEqual(['slow', 'dear']);
  });

  it('cleans what was typed or pasted and cuts what is too long', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a\u0000b\u2028c');
    expect(user.cell('Touchpoints', 1)).toEqual(['ab\nc']);
    user.press('Enter', 'F2').type('x'.repeat(600)).press('Enter');
    expect(user.cell('Touchpoints', 1)[0]).toHaveLength(500);
  });

  it('says when the map is full', () => {
    const user = new TestEditor();
    for (let stage = user.stageNames.length; stage < 60; stage++) user.run('add-stage').press('Enter');
    user.run('add-stage');
    expect(user.stageNames).toHaveLength(60);
    for (let lane = Object.keys(user.map.lanes).length; lane < 100; lane++) user.run('add-lane-notes').press('Enter');
    const { map } = user;
    user.run('add-lane-notes');
    expect(user.map).toBe(map);
    expect(user.notices).toEqual(['A map can have 60 stages at most.', 'A map can have 100 lanes at most.']);
  });
});

describe('deleting, duplicating, undoing', () => {
  it('deletes and goes on at the next card, never nowhere', () => {
    const user = filled();
    user.goToCard('sees an ad').press('Delete');
    expect(user.cell('Touchpoints', 1)).toEqual(['searches']);
    expect(user.here).toBe('searches');
    user.press('Delete');
    expect(user.here).toBe('cell Touchpoints 1');
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['searches']);
    expect(user.selected).toEqual(['searches']);
  });

  it('duplicates the selection right below and selects the copies', () => {
    const user = filled();
    user.goToCard('sees an ad').press('Ctrl+d');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'sees an ad', 'searches']);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches']);
  });

  it('undoes only what was done here', () => {
    const user = filled();
    user.colleague((map) => [
      {
        op: 'set',
        in: 'cards',
        id: Object.values(map.cards).find((card) => card.kind === 'touchpoint' && card.title === 'searches')?.id ?? '',
        fields: { title: 'searches the web' },
      },
    ]);
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches the web']);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches the web']);
    expect(user.cell('Touchpoints', 2)).toEqual([]);
  });

  it('keeps a place for the keyboard when a colleague deletes the card it was on', () => {
    const user = filled();
    user.goToCard('sees an ad');
    const { id } = user.card('sees an ad');
    user.colleague(() => [{ op: 'remove', in: 'cards', id }]);
    expect(user.here).toBe('searches');
  });

  it('ends the typing when a colleague deletes the card', () => {
    const user = filled();
    user.goToCard('sees an ad').press('F2');
    const { id } = user.card('sees an ad');
    user.colleague(() => [{ op: 'remove', in: 'cards', id }]);
    expect(user.state.mode.kind).toBe('idle');
  });
});
