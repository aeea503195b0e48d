import { setFields } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { draftScore, letGoOfFeeling } from './feelings/feeling.ts';
import { TestEditor } from './testing/TestEditor.ts';

function withFeeling(): TestEditor {
  return new TestEditor().goToCell('Emotions', 2).press('n');
}

const score = (user: TestEditor) => {
  const [card] = Object.values(user.map.cards);
  return card?.kind === 'emotion' ? card.score : undefined;
};

describe('an emotion curve', () => {
  it('gets a point in a cell, which is not asked for words', () => {
    const user = withFeeling();
    expect(score(user)).toBe(0);
    expect(user.state.mode.kind).toBe('idle');
    expect(user.state.layout.pointById.size).toBe(1);
  });

  it('is changed by holding a point with Enter and pressing arrows, one step of undo', () => {
    const user = withFeeling();
    user.press('Enter', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter');
    expect(score(user)).toBe(0.3);
    expect(user.said).toBe('Good (+30)');
    user.press('Ctrl+z');
    expect(score(user)).toBe(0);
  });

  it('goes back to what it was with Escape', () => {
    const user = withFeeling();
    user.press('Enter', 'ArrowDown', 'ArrowDown', 'Escape');
    expect(score(user)).toBe(0);
    expect(user.stored).toEqual(user.map);
  });

  it('is chosen by the keys of 1 to 5 where a French keyboard types signs', () => {
    const user = withFeeling();
    user.press('&@Digit1');
    expect(score(user)).toBe(-0.8);
    user.press('Enter', '(@Digit5');
    expect(score(user)).toBe(0.8);
  });

  it('is chosen by 1 to 5, and never leaves its scale', () => {
    const user = withFeeling();
    user.press('1');
    expect(score(user)).toBe(-0.8);
    user.press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(score(user)).toBe(-1);
    user.press('5');
    expect(score(user)).toBe(0.8);
  });

  it('is shown while it is dragged and changed once, on drop', () => {
    const user = withFeeling();
    const [id = ''] = Object.keys(user.map.cards);
    const before = user.stored;
    user.editor.setMode({ kind: 'feeling', cardId: id });
    draftScore(user.editor, id, 0.456);
    draftScore(user.editor, id, 0.912);
    expect(score(user)).toBe(0.91);
    expect(user.state.layout.pointById.get(id)?.score).toBe(0.91);
    expect(user.stored).toEqual(before);
    letGoOfFeeling(user.editor, true);
    expect(user.stored.cards[id]).toMatchObject({ score: 0.91 });
    user.press('Ctrl+z');
    expect(score(user)).toBe(0);
  });

  it('drops the draft when a colleague deletes the point meanwhile', () => {
    const user = withFeeling();
    const [id = ''] = Object.keys(user.map.cards);
    user.editor.setMode({ kind: 'feeling', cardId: id });
    draftScore(user.editor, id, 0.5);
    user.colleague(() => [{ op: 'remove', in: 'cards', id }]);
    expect(user.map.cards).toEqual({});
    expect(user.state.mode.kind).toBe('idle');
  });
});

describe('the curve of a hidden persona', () => {
  function withHidden(): TestEditor {
    const user = withFeeling().run('add-persona');
    const [persona] = Object.keys(user.map.personas);
    const laneId = user.lane('Emotions');
    user.editor.dispatch(setFields, { in: 'lanes', id: laneId, fields: { personaId: persona } });
    user.editor.dispatch(setFields, { in: 'personas', id: persona ?? '', fields: { hidden: true } });
    return user;
  }

  it('is not drawn, gone to or selected', () => {
    const user = withHidden();
    expect(user.state.layout.pointById.size).toBe(0);
    user.goToCell('Touchpoints', 2).press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(user.here).toBe('cell Emotions 2');
    user.press('Ctrl+a');
    expect(user.selected).toEqual([]);
  });

  it('gets a new point with a word about it', () => {
    const user = withHidden();
    user.goToCell('Emotions', 3).press('n');
    expect(user.notices).toEqual(['The curve of “New persona” isn’t shown on the map.']);
    expect(user.stored).toEqual(user.map);
  });
});
