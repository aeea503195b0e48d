import { setFields } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { drop } from './moving/drop.ts';
import { targetAt } from './moving/targetAt.ts';
import { TestEditor } from './testing/TestEditor.ts';
import { nameOfPlace } from './texts/nameOf.ts';

/** A card in each of the first three steps, each step a stage of its own. */
function filled(): TestEditor {
  const user = new TestEditor();
  for (const [step, text] of ['ad', 'compare', 'buy'].entries()) {
    user
      .goToCell('Touchpoints', step + 1)
      .press('n')
      .type(text)
      .press('Enter');
  }
  return user;
}

function collapse(user: TestEditor, stage: string): TestEditor {
  const id = Object.values(user.map.stages).find(({ name }) => name === stage)?.id ?? '';
  user.editor.goTo({ kind: 'stage', id });
  return user.press('f');
}

describe('a collapsed stage', () => {
  it('takes its cards and steps out of sight, says so, and gives them back', () => {
    const user = collapse(filled(), 'Consideration');
    expect(user.said).toBe('“Consideration” collapsed');
    expect(user.stageNames).toEqual(['Awareness', 'Consideration', 'Decision', 'Post-purchase']);
    expect(user.stepIds).toHaveLength(3);
    expect(nameOfPlace(user.map, user.state.place)).toBe('Stage 2 of 4: Consideration, collapsed, 1 card');
    user.press('f');
    expect(user.said).toBe('“Consideration” expanded');
    expect(user.cell('Touchpoints', 2)).toEqual(['compare']);
    user.press('Ctrl+z', 'Ctrl+z');
    expect(Object.values(user.map.stages).every((stage) => !('collapsed' in stage))).toBe(true);
    expect(user.stored).toEqual(user.map);
  });

  it('is passed by when walking from cell to cell, and gone to among the stages', () => {
    const user = collapse(filled(), 'Consideration');
    user.goToCard('ad').press('ArrowRight');
    expect(user.here).toBe('buy');
    user.press('ArrowLeft', 'ArrowUp', 'ArrowRight');
    expect(user.here).toBe('step 2');
    user.press('ArrowUp', 'ArrowLeft');
    expect(user.here).toBe('stage Consideration');
    user.press('ArrowDown');
    expect(user.here).toBe('stage Consideration');
  });

  it('leaves nothing selected that is out of sight, whoever collapsed it', () => {
    const user = filled();
    const stageId = user.map.steps[user.card('compare').stepId]?.stageId ?? '';
    user.select('ad', 'compare');
    user.colleague((map) => setFields(map, { in: 'stages', id: stageId, fields: { collapsed: true } }));
    expect(user.selected).toEqual(['ad']);
    expect(user.here).toBe('stage Consideration');
    user.press('Ctrl+a');
    expect(user.selected).toEqual(['ad', 'buy']);
  });

  it('is passed by when a card is moved by one, and stopped at when its place is chosen', () => {
    const user = collapse(filled(), 'Consideration');
    user.goToCard('ad').press('Alt+ArrowRight');
    expect(user.cell('Touchpoints', 2)).toContain('ad');
    user.press('m', 'ArrowLeft');
    expect(user.said).toBe('Consideration (collapsed), Touchpoints, 1 of 2');
    user.press('Enter');
    expect(user.here).toBe('stage Consideration');
    expect(user.notices).toEqual(['Moved into “Consideration”, which is collapsed.']);
    user.press('f');
    expect(user.cell('Touchpoints', 2)).toEqual(['ad', 'compare']);
  });

  it('takes a card that is dropped on it, and says that it went out of sight', () => {
    const user = collapse(filled(), 'Consideration');
    const { layout } = user.state;
    const id = user.card('buy').id;
    const stage = layout.stages[1];
    const cargo = { kind: 'cards', ids: [id], grabbedId: id, copy: false } as const;
    const y = layout.cardById.get(id)?.y ?? 0;
    const target = targetAt(user.map, layout, cargo, (stage?.x ?? 0) + 20, y + 10);
    user.editor.setMode({ kind: 'moving', cargo, by: 'drag', target });
    drop(user.editor);
    expect(user.notices).toHaveLength(1);
    expect(user.said).toContain('Consideration (collapsed)');
    user.press('f');
    expect(user.cell('Touchpoints', 2)).toEqual(['compare', 'buy']);
  });

  it('expands for a new card, in the same step of undo', () => {
    const user = collapse(filled(), 'Consideration');
    user.press('n').type('new').press('Enter');
    expect(user.cell('Touchpoints', 2)).toEqual(['compare', 'new']);
    user.press('Ctrl+z');
    expect(user.stepIds).toHaveLength(3);
  });

  it('may be every one of them', () => {
    const user = filled();
    for (const stage of user.stageNames) collapse(user, stage);
    expect(user.state.layout.steps).toEqual([]);
    user.press('Ctrl+Home', 'ArrowRight', 'ArrowDown', 'ArrowLeft');
    expect(user.state.place.kind).toBe('stage');
    user.press('Ctrl+a');
    expect(user.selected).toEqual([]);
  });
});
