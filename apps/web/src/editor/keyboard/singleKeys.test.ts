import { describe, expect, it } from 'vitest';
import { addCard } from '../actions/addCard.ts';
import { undo } from '../actions/undo.ts';
import { TestEditor } from '../testing/TestEditor.ts';
import { shownShortcuts } from './shownShortcuts.ts';

describe('shortcuts that are a single key', () => {
  it('do nothing once they are switched off, and all others stay', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).press('n').type('a').press('Enter');
    user.editor.set({ singleKeys: false });
    user.press('n', 'm', 'c', 'Shift+1');
    expect(user.state.mode.kind).toBe('idle');
    expect(user.cell('Touchpoints', 1)).toEqual(['a']);
    user.press('Delete');
    expect(user.cell('Touchpoints', 1)).toEqual([]);
    user.press('Ctrl+z').goToCard('a').press('F2');
    expect(user.state.mode.kind).toBe('typing');
  });

  it('leave a feeling alone that is held by the keyboard', () => {
    const user = new TestEditor().goToCell('Emotions', 2).press('n');
    user.editor.set({ singleKeys: false });
    user.press('1', 'Enter', '5', 'ArrowUp', 'Enter');
    expect(Object.values(user.map.cards)).toMatchObject([{ score: 0.1 }]);
  });

  it('are shown only while they do something', () => {
    expect(shownShortcuts(addCard, { singleKeys: true })).toEqual(['N']);
    expect(shownShortcuts(addCard, { singleKeys: false })).toEqual([]);
    expect(shownShortcuts(undo, { singleKeys: false })).toEqual(['Ctrl+Z']);
  });
});
