import { blankMap, type Change } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import type { ChangedBy } from './editMap.ts';
import { shareMap } from './testing/sharedMaps.ts';

const title = (text: string): Change[] => [{ op: 'set', in: 'map', fields: { title: text } }];

function open() {
  const shared = shareMap(blankMap('Before'));
  const heard: ChangedBy[] = [];
  let memory = 'start';
  const restored: unknown[] = [];
  const mine = shared.edit({
    onChange: (_, by) => heard.push(by),
    remember: () => memory,
    restore: (value) => restored.push(value),
  });
  const theirs = shared.editAsColleague({ onChange: () => {}, remember: () => undefined, restore: () => {} });
  return { shared, mine, theirs, heard, restored, remember: (value: string) => (memory = value) };
}

describe('editing a shared map', () => {
  it('takes changes, tells of them, and of who made them', () => {
    const { shared, mine, theirs, heard } = open();
    mine.apply(title('Mine'));
    expect(mine.map.map.title).toBe('Mine');
    theirs.apply([{ op: 'set', in: 'map', fields: { owner: 'Them' } }]);
    shared.exchange();
    expect(mine.map.map).toMatchObject({ title: 'Mine', owner: 'Them' });
    mine.undo();
    expect(mine.map.map).toMatchObject({ title: 'Before', owner: 'Them' });
    expect(heard).toEqual(['edit', 'others', 'undo']);
  });

  it('joins changes into one step until it is ended', () => {
    const { mine } = open();
    mine.apply(title('A'));
    mine.apply(title('AB'));
    mine.endStep();
    mine.apply(title('ABC'));
    mine.undo();
    expect(mine.map.map.title).toBe('AB');
    mine.undo();
    expect(mine.map.map.title).toBe('Before');
    expect(mine.canUndo()).toBe(false);
    mine.redo();
    mine.redo();
    expect(mine.map.map.title).toBe('ABC');
    expect(mine.canRedo()).toBe(false);
  });

  it('takes nothing back where the open step came to nothing', () => {
    const { mine } = open();
    mine.apply(title('A'));
    mine.endStep();
    mine.apply(title('A'));
    mine.abandonStep();
    expect(mine.map.map.title).toBe('A');
    expect(mine.canUndo()).toBe(true);
  });

  it('gives back what was remembered at both ends of a step', () => {
    const { mine, restored, remember } = open();
    remember('before A');
    mine.apply(title('A'));
    mine.endStep();
    remember('after A');
    mine.undo();
    mine.redo();
    mine.undo();
    expect(restored).toEqual(['before A', 'after A', 'before A']);
  });

  it('abandons an open step as if it had never been, and no other', () => {
    const { mine } = open();
    mine.apply(title('Kept'));
    mine.endStep();
    mine.abandonStep();
    expect(mine.map.map.title).toBe('Kept');
    mine.apply(title('Thrown away'));
    mine.abandonStep();
    expect(mine.map.map.title).toBe('Kept');
    expect(mine.canRedo()).toBe(false);
  });

  it('applies nothing of changes that name a record which is gone', () => {
    const { mine } = open();
    const before = mine.map;
    expect(() =>
      mine.apply([...title('Half'), { op: 'set', in: 'cards', id: 'gone', fields: { owner: 'x' } }]),
    ).toThrow(RangeError);
    expect(mine.map).toBe(before);
  });
});
