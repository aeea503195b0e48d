import { LIMITS } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/TestEditor.ts';
import { dragSize } from './dragSize.ts';
import type { Sized } from './setSize.ts';

function filled(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('ad').press('Enter');
  user.goToCell('Touchpoints', 3).press('n').type('buy').press('Enter');
  return user;
}

const step = (user: TestEditor, number: number) => user.state.layout.steps[number - 1];
const lane = (user: TestEditor, name: string) => user.state.layout.lanes.find((box) => box.lane.name === name);

/** Drags an edge by px of the layout, which the test's view shows as they are. */
function drag(user: TestEditor, of: Sized, x: number, y = 0) {
  const held = dragSize(user.editor, of, 0, 0);
  held?.moveTo(x, y);
  return held;
}

describe('the edge of a step', () => {
  it('shows the new width while it is dragged, and changes the map once, when it is let go', () => {
    const user = filled();
    const { id = '' } = step(user, 1) ?? {};
    const stored = user.stored;
    const held = drag(user, { kind: 'step', id }, 100);
    held?.moveTo(120, 0);
    expect(step(user, 1)?.w).toBe(400);
    expect(user.state.layout.cardById.get(user.card('ad').id)?.w).toBe(376);
    expect(user.stored).toEqual(stored);
    held?.keep();
    expect(user.stored.steps[id]?.width).toBe(400);
    expect(user.said).toMatch(/: 400 wide$/);
    user.press('Ctrl+z');
    expect(user.stored).toEqual(stored);
  });

  it('gives the width back when it is given up, and keeps within what a width can be', () => {
    const user = filled();
    const { id = '' } = step(user, 1) ?? {};
    const before = user.map;
    drag(user, { kind: 'step', id }, 100)?.cancel();
    expect(user.map).toEqual(before);
    expect(step(user, 1)?.w).toBe(280);
    drag(user, { kind: 'step', id }, -9_999)?.keep();
    expect(step(user, 1)?.w).toBe(LIMITS.stepWidth.least);
    drag(user, { kind: 'step', id }, 9_999)?.keep();
    expect(step(user, 1)?.w).toBe(LIMITS.stepWidth.most);
  });

  it('comes to rest at the usual width, which is kept as none', () => {
    const user = filled();
    const { id = '' } = step(user, 1) ?? {};
    drag(user, { kind: 'step', id }, 60)?.keep();
    drag(user, { kind: 'step', id }, -57)?.keep();
    expect(user.map.steps[id]).not.toHaveProperty('width');
  });

  it('has a way without dragging', () => {
    const user = filled();
    const { id = '' } = step(user, 2) ?? {};
    user.editor.goTo({ kind: 'step', id });
    expect(user.can('reset-size')).toBe(false);
    user.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft');
    expect(step(user, 2)?.w).toBe(320);
    user.run('reset-size');
    expect(step(user, 2)?.w).toBe(280);
    expect(user.said).toMatch(/as wide as usual$/);
  });

  it('is not dragged by those who may only look', () => {
    const user = filled();
    user.editor.setMayEdit(false);
    expect(dragSize(user.editor, { kind: 'step', id: step(user, 1)?.id ?? '' }, 0, 0)).toBeUndefined();
  });

  it('leaves nothing behind when a colleague deletes the step meanwhile', () => {
    const user = filled();
    const { id = '' } = step(user, 2) ?? {};
    const stageId = user.map.steps[id]?.stageId ?? '';
    const held = drag(user, { kind: 'step', id }, 100);
    user.colleague(() => [
      { op: 'remove', in: 'steps', id },
      { op: 'remove', in: 'stages', id: stageId },
    ]);
    held?.moveTo(200, 0);
    held?.keep();
    expect(user.stored.steps).not.toHaveProperty(id);
    expect(user.stored).toEqual(user.map);
  });
});

describe('the edge of a lane', () => {
  it('makes it taller, and no less tall than its cards need', () => {
    const user = filled();
    const id = user.lane('Touchpoints');
    const needed = lane(user, 'Touchpoints')?.h ?? 0;
    drag(user, { kind: 'lane', id }, 0, 100)?.keep();
    expect(lane(user, 'Touchpoints')?.h).toBe(needed + 100);
    drag(user, { kind: 'lane', id }, 0, -160)?.keep();
    expect(lane(user, 'Touchpoints')?.h).toBe(needed);
    expect(user.map.lanes[id]).not.toHaveProperty('height');
    expect(user.said).toBe('“Touchpoints”: as tall as its cards');
  });

  it('has a way without dragging', () => {
    const user = filled();
    const id = user.lane('Thoughts');
    const needed = lane(user, 'Thoughts')?.h ?? 0;
    user.editor.goTo({ kind: 'lane', id });
    expect(user.can('make-shorter')).toBe(false);
    user.press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown');
    expect(lane(user, 'Thoughts')?.h).toBe(needed + 80);
    user.press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp');
    expect(user.map.lanes[id]).not.toHaveProperty('height');
    expect(user.stored).toEqual(user.map);
  });
});

describe('the edge of a card', () => {
  it('covers the steps that it is dragged over, in one step of undo', () => {
    const user = filled();
    const { id } = user.card('ad');
    const third = step(user, 3);
    const held = drag(user, { kind: 'card', id }, (third?.x ?? 0) + 10);
    expect(user.state.layout.cardById.get(id)?.to).toBe(2);
    held?.moveTo(99_999, 0);
    held?.keep();
    expect(user.stored.cards[id]?.span).toBe(4);
    expect(user.said).toBe('“ad”: 4 steps');
    drag(user, { kind: 'card', id }, -500)?.keep();
    expect(user.card('ad').span).toBe(1);
    user.press('Ctrl+z', 'Ctrl+z');
    expect(user.card('ad').span).toBe(1);
  });

  it('has a way without dragging, for several cards at once', () => {
    const user = filled();
    user.select('ad', 'buy').press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
    // There is only one step after that of the other card.
    expect([user.card('ad').span, user.card('buy').span]).toEqual([3, 2]);
    user.press('Alt+Shift+ArrowLeft', 'Ctrl+z');
    expect([user.card('ad').span, user.card('buy').span]).toEqual([3, 2]);
    user.select('ad').press('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft');
    expect(user.can('make-narrower')).toBe(false);
  });

  it('goes over a collapsed stage at once', () => {
    const user = filled();
    user.editor.goTo({ kind: 'stage', id: user.map.steps[step(user, 2)?.id ?? '']?.stageId ?? '' });
    user.press('f').select('ad').press('Alt+Shift+ArrowRight');
    expect(user.card('ad').span).toBe(3);
    user.press('Alt+Shift+ArrowLeft');
    expect(user.card('ad').span).toBe(1);
  });

  it('is none at a point of a curve', () => {
    const user = new TestEditor();
    user.goToCell('Emotions', 1).press('n');
    expect(user.can('make-wider')).toBe(false);
  });
});
