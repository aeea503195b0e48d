import { describe, expect, it } from 'vitest';
import { TestEditor } from './testing/TestEditor.ts';
import { nameOfPlace } from './texts/nameOf.ts';

describe('walking with the arrow keys', () => {
  it('goes through cells, cards and headers, and selects what it comes to', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter', 'n').type('b').press('Enter');
    expect(user.here).toBe('b');
    user.press('ArrowUp');
    expect(user.selected).toEqual(['a']);
    user.press('ArrowDown', 'ArrowDown');
    expect(user.here).toBe('cell Actions 1');
    expect(user.selected).toEqual([]);
    user.press('ArrowRight');
    expect(user.here).toBe('cell Actions 2');
    user.press('ArrowUp');
    expect(user.here).toBe('cell Touchpoints 2');
    user.press('ArrowUp');
    expect(user.here).toBe('step 2');
    user.press('ArrowUp');
    expect(user.here).toBe('stage Consideration');
    user.press('ArrowDown', 'ArrowDown', 'Home', 'ArrowLeft');
    expect(user.here).toBe('lane Touchpoints');
    user.press('ArrowDown');
    expect(user.here).toBe('lane Actions');
    user.press('Ctrl+End');
    expect(user.here).toBe('cell Opportunities 4');
  });

  it('stays where it is at the edges', () => {
    const user = new TestEditor();
    user.goToCell('Opportunities', 4).press('ArrowRight', 'ArrowDown');
    expect(user.here).toBe('cell Opportunities 4');
    user.editor.goTo({ kind: 'stage', id: 'awareness' });
    user.press('ArrowUp', 'ArrowLeft');
    expect(user.here).toBe('stage Awareness');
  });

  it('adds to the selection with Shift', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter', 'n').type('b').press('Enter');
    user.goToCard('a').press('Shift+ArrowDown');
    expect(user.selected).toEqual(['a', 'b']);
    user.press('Escape');
    expect(user.selected).toEqual([]);
  });

  it('passes by lanes that are hidden or folded', () => {
    const user = new TestEditor();
    user.editor.goTo({ kind: 'lane', id: user.lane('Actions') });
    user.run('toggle-collapsed');
    user.editor.goTo({ kind: 'lane', id: user.lane('Thoughts') });
    user.run('hide-lane');
    user.goToCell('Touchpoints', 1).press('ArrowDown');
    expect(user.here).toBe('cell Emotions 1');
    user.run('show-all-lanes').goToCell('Touchpoints', 1).press('ArrowDown');
    expect(user.here).toBe('cell Thoughts 1');
  });
});

describe('names', () => {
  it('say kind, words, stage, step, lane and place', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('sees an ad').press('Enter');
    expect(nameOfPlace(user.map, user.state.place)).toBe(
      'Touchpoint: sees an ad. Awareness, Touchpoints lane, 1 of 1.',
    );
    user.editor.goTo({ kind: 'step', id: user.stepIds[0] ?? '' });
    user.press('F2').type('On the bus').press('Enter');
    expect(nameOfPlace(user.map, user.state.place)).toBe('Step 1 of 1 in Awareness: On the bus');
    user.goToCard('sees an ad');
    expect(nameOfPlace(user.map, user.state.place)).toBe(
      'Touchpoint: sees an ad. Awareness, On the bus, Touchpoints lane, 1 of 1.',
    );
    user.goToCell('Emotions', 1).press('n', '5');
    expect(nameOfPlace(user.map, user.state.place)).toBe(
      'Emotion: Very good (+80). Awareness, On the bus, Emotions lane, 1 of 1.',
    );
  });
});

describe('while something else is going on', () => {
  it('other keys wait until a move is over', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter', 'm', 'n', 'Delete', 'Escape');
    expect(user.cell('Touchpoints', 1)).toEqual(['a']);
  });

  it('marks moments of truth, selects all, and can do only what makes sense', () => {
    const user = new TestEditor();
    expect(user.can('select-all')).toBe(false);
    expect(user.can('delete')).toBe(false);
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter');
    user.goToCell('Thoughts', 1).press('n').type('b').press('Enter');
    expect(user.can('moment-of-truth')).toBe(false);
    user.press('Ctrl+a');
    expect(user.selected).toEqual(['a', 'b']);
    user.run('moment-of-truth');
    expect(user.card('a')).toMatchObject({ momentOfTruth: true });
    user.run('moment-of-truth');
    expect(user.card('a')).not.toHaveProperty('momentOfTruth');
  });
});
