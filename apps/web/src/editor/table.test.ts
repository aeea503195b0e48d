import { describe, expect, it } from 'vitest';
import { columnsOf } from '../table/columnsOf.ts';
import { sideOfTarget } from '../table/sideOfTarget.ts';
import { isFor } from './actions/action.ts';
import { ACTIONS } from './actions/registry.ts';
import { cardsIn, cellsOfLane } from './grid/cardsIn.ts';
import { gridOf } from './grid/gridOf.ts';
import { TestEditor } from './testing/TestEditor.ts';

describe('the map as a table', () => {
  it('is one key away, with what is selected, and has nothing that is about the canvas alone', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('Sees an ad').press('Enter', 't');
    expect(user.state.shownAs).toBe('table');
    expect(user.selected).toEqual(['Sees an ad']);
    for (const id of ['zoom-in', 'zoom-100', 'fit-map', 'hand-tool']) expect(user.can(id)).toBe(false);
    expect(ACTIONS.filter((action) => !isFor(action, user.state)).every(({ onCanvas }) => onCanvas)).toBe(true);
    user.press('t');
    expect(user.state.shownAs).toBe('canvas');
    expect(user.can('zoom-in')).toBe(true);
  });

  it('keeps what is being typed when it comes', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('Sees an ad').run('table');
    expect(user.state.mode.kind).toBe('idle');
    expect(user.cell('Touchpoints', 1)).toEqual(['Sees an ad']);
  });

  it('asks for the number of a new feeling, which on the canvas speaks by its height', () => {
    const user = new TestEditor();
    user.goToCell('Emotions', 1).press('n');
    expect(user.state.mode.kind).toBe('idle');
    user.press('t').goToCell('Emotions', 2).press('n');
    expect(user.state.mode).toMatchObject({ kind: 'feeling' });
    user.press('5', 'Enter');
    expect(user.state.mode.kind).toBe('idle');
  });

  it('shows where a stage, step or lane would go, past hidden lanes', () => {
    const user = new TestEditor();
    user.editor.goTo({ kind: 'lane', id: user.lane('Thoughts') });
    user.run('hide-lane');
    user.editor.goTo({ kind: 'lane', id: user.lane('Touchpoints') });
    user.press('m', 'ArrowDown');
    const side = (lane: string) => sideOfTarget(user.state, 'lane', user.lane(lane));
    expect(side('Emotions')).toBe('before');
    expect(side('Actions')).toBeUndefined();
    user.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(side('Opportunities')).toBe('after');
  });
});

describe('what stays the same while something else changes', () => {
  it('is every column but the one that is renamed', () => {
    const user = new TestEditor();
    const before = columnsOf(gridOf(user.map));
    user.editor.goTo({ kind: 'step', id: user.stepIds[1] ?? '' });
    user.press('F2').type('On the bus').press('Enter');
    const after = columnsOf(gridOf(user.map), before);
    expect(after.map((column, index) => column === before[index])).toEqual([true, false, true, true]);
  });

  it('is one column for a collapsed stage', () => {
    const user = new TestEditor();
    user.editor.goTo({ kind: 'stage', id: 'decision' });
    user.run('toggle-collapsed');
    expect(columnsOf(gridOf(user.map)).map(({ step }) => step !== undefined)).toEqual([true, true, false, true]);
  });

  it('is every cell but the one that is typed in, and every other lane', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter');
    user.goToCell('Touchpoints', 2).press('n').type('b').press('Enter');
    user.goToCell('Actions', 1).press('n').type('c').press('Enter');
    const [touchpoints, actions] = [user.lane('Touchpoints'), user.lane('Actions')];
    const [first = '', second = ''] = user.stepIds;
    const before = user.map;
    const seen = [cardsIn(before, touchpoints, second), cellsOfLane(before, actions)];
    user.goToCard('a').press('F2').type('!').press('Enter');
    expect(cardsIn(user.map, touchpoints, first)).not.toBe(cardsIn(before, touchpoints, first));
    expect([cardsIn(user.map, touchpoints, second), cellsOfLane(user.map, actions)]).toEqual(seen);
    expect(cardsIn(user.map, touchpoints, second)).toBe(seen[0]);
    expect(cellsOfLane(user.map, actions)).toBe(seen[1]);
  });
});
