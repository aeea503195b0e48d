import { addLane, applyChanges, blankMap } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { TestEditor } from './testing/TestEditor.ts';

/** Three touchpoints in the first two steps, and a thought in the first. */
function filled(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('ad').press('Enter', 'n').type('search').press('Enter');
  user.goToCell('Touchpoints', 2).press('n').type('compare').press('Enter');
  user.goToCell('Thoughts', 1).press('n').type('hm').press('Enter');
  return user;
}

describe('moving with the keyboard', () => {
  it('picks up, chooses the cell by arrows, drops, and says where it went', () => {
    const user = filled();
    user.goToCard('ad').press('m');
    expect(user.said).toContain('“ad” picked up');
    user.press('ArrowRight');
    expect(user.said).toBe('Consideration, Touchpoints, 1 of 2');
    user.press('ArrowDown', 'Enter');
    expect(user.said).toBe('Moved to Consideration, Touchpoints, 2 of 2');
    expect(user.cell('Touchpoints', 2)).toEqual(['compare', 'ad']);
    expect(user.here).toBe('ad');
    expect(user.stored).toEqual(user.map);
  });

  it('changes nothing before the drop, and nothing when cancelled', () => {
    const user = filled();
    const before = user.map;
    user.goToCard('ad').press('m', 'ArrowRight', 'ArrowRight');
    expect(user.map).toBe(before);
    user.press('Escape');
    expect(user.map).toBe(before);
    expect(user.state.mode.kind).toBe('idle');
    expect(user.said).toBe('Cancelled');
  });

  it('moves within the cell before it goes on to the next lane that takes it', () => {
    const user = filled();
    user.goToCard('ad').press('m', 'ArrowDown', 'Enter');
    expect(user.cell('Touchpoints', 1)).toEqual(['search', 'ad']);
    user.press('m', 'ArrowDown', 'Enter');
    expect(user.cell('Actions', 1)).toEqual(['ad']);
    expect(user.map.cards[Object.keys(user.map.cards)[0] ?? '']?.kind).toBe('note');
  });

  it('steps over lanes that cannot take the card', () => {
    const user = filled();
    user.goToCard('hm').press('m', 'ArrowDown');
    // From thoughts over the emotions, which take no words, to the pain points.
    expect(user.said).toContain('Pain points');
  });

  it('moves the selection by one with Alt and an arrow, a step of undo each', () => {
    const user = filled();
    user.goToCard('compare').press('Alt+ArrowRight', 'Alt+ArrowRight');
    expect(user.cell('Touchpoints', 4)).toEqual(['compare']);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 3)).toEqual(['compare']);
    expect(user.can('move-right')).toBe(true);
    user.press('Ctrl+Shift+z');
    expect(user.can('move-right')).toBe(false);
  });
});

describe('moving several cards', () => {
  it('keeps them as they stand to each other, in one step of undo', () => {
    const user = filled();
    user.select('ad', 'search', 'compare', 'hm');
    user.goToCard('ad');
    user.editor.select({
      kind: 'cards',
      ids: new Set(['ad', 'search', 'compare', 'hm'].map((text) => user.card(text).id)),
    });
    user.press('m', 'ArrowRight', 'Enter');
    expect(user.cell('Touchpoints', 2)).toEqual(['ad', 'search']);
    expect(user.cell('Touchpoints', 3)).toEqual(['compare']);
    expect(user.cell('Thoughts', 2)).toEqual(['hm']);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['ad', 'search']);
    expect(user.cell('Thoughts', 1)).toEqual(['hm']);
  });

  it('takes those of the held lane along into another, and leaves the others in theirs', () => {
    const user = filled();
    user.select('hm', 'ad');
    user.press('m');
    for (let down = 0; down < 2; down++) user.press('ArrowDown');
    user.press('Enter');
    expect(user.cell('Actions', 1)).toEqual(['ad']);
    expect(user.cell('Thoughts', 1)).toEqual(['hm']);
  });

  it('stops at the ends of the timeline', () => {
    const user = filled();
    user.select('ad', 'compare');
    user.press('m', 'ArrowLeft', 'ArrowLeft', 'Enter');
    expect([...user.cell('Touchpoints', 1)].sort()).toEqual(['ad', 'compare', 'search']);
  });
});

describe('from the palette', () => {
  it('puts a new card where the next press is', () => {
    const user = filled();
    user.editor.setMode({
      kind: 'moving',
      by: 'steps',
      cargo: { kind: 'new-card', cardKind: 'pain' },
      target: { kind: 'cell', laneId: user.lane('Pain points'), stepId: user.stepIds[2] ?? '', index: 0, takes: true },
    });
    user.press('Enter').type('too dear').press('Enter');
    expect(user.cell('Pain points', 3)).toEqual(['too dear']);
  });

  it('puts nothing into a lane that takes no such card, and says so', () => {
    const user = filled();
    user.editor.setMode({
      kind: 'moving',
      by: 'steps',
      cargo: { kind: 'new-card', cardKind: 'metric' },
      target: { kind: 'cell', laneId: user.lane('Pain points'), stepId: user.stepIds[2] ?? '', index: 0, takes: false },
    });
    user.press('Enter');
    expect(user.cell('Pain points', 3)).toEqual([]);
    expect(user.said).toContain('can’t take this');
  });
});

describe('stages, steps and lanes', () => {
  it('are moved, and a step into the next stage', () => {
    const user = filled();
    user.editor.goTo({ kind: 'stage', id: 'awareness' });
    user.press('m', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(user.stageNames).toEqual(['Consideration', 'Decision', 'Awareness', 'Post-purchase']);
    expect(user.cell('Touchpoints', 3)).toEqual(['ad', 'search']);

    user.editor.goTo({ kind: 'step', id: user.stepIds[0] ?? '' });
    user.press('Alt+ArrowRight');
    expect(user.map.steps[user.state.place.kind === 'step' ? user.state.place.id : '']?.stageId).toBe('decision');

    user.editor.goTo({ kind: 'lane', id: user.lane('Emotions') });
    user.press('Alt+ArrowUp');
    expect(user.laneNames.slice(0, 4)).toEqual(['Touchpoints', 'Actions', 'Emotions', 'Thoughts']);
  });

  it('are inserted beside, named at once, duplicated and deleted with what is in them', () => {
    const user = filled();
    user.editor.goTo({ kind: 'stage', id: 'consideration' });
    user.run('insert-before').type('Trigger').press('Enter');
    expect(user.stageNames.slice(0, 3)).toEqual(['Awareness', 'Trigger', 'Consideration']);
    user.editor.goTo({ kind: 'stage', id: 'awareness' });
    user.press('Ctrl+d');
    expect(user.stageNames.slice(0, 3)).toEqual(['Awareness', 'Awareness', 'Trigger']);
    expect(user.cell('Touchpoints', 2)).toEqual(['ad', 'search']);
    user.press('Delete');
    expect(user.stageNames.slice(0, 2)).toEqual(['Awareness', 'Trigger']);
    expect(user.notices).toEqual(['“Awareness” deleted']);
  });

  it('steps over hidden lanes when a lane is moved', () => {
    let map = blankMap('Hidden');
    map = applyChanges(map, addLane(map, { id: 'hidden', kind: 'notes', name: 'Hidden', index: 1 }));
    map = applyChanges(map, [{ op: 'set', in: 'lanes', id: 'hidden', fields: { visible: false } }]);
    const user = new TestEditor(map);
    user.editor.goTo({ kind: 'lane', id: 'touchpoints' });
    user.press('m', 'ArrowDown', 'Enter');
    expect(user.laneNames.slice(0, 2)).toEqual(['Actions', 'Touchpoints']);
  });
});
