import { largeMap } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/TestEditor.ts';
import { insertionLine } from './insertionLine.ts';
import { targetAt } from './targetAt.ts';

const { map, state } = new TestEditor(largeMap(300));
const { layout } = state;
const middle = (box: { x: number; y: number; w: number; h: number }) => [box.x + box.w / 2, box.y + box.h / 2] as const;

describe('where something would go', () => {
  const card = layout.cards[0]!;
  const cargo = { kind: 'cards', ids: [card.id], grabbedId: card.id, copy: false } as const;

  it('is the cell under the pointer, before or after its cards by their middles', () => {
    const other = layout.cards.find(
      (box) => box.card.laneId === card.card.laneId && box.card.stepId !== card.card.stepId,
    )!;
    const place = { kind: 'cell', laneId: other.card.laneId, stepId: other.card.stepId, takes: true } as const;
    expect(targetAt(map, layout, cargo, other.x + 5, other.y + 2)).toEqual({ ...place, index: 0 });
    expect(targetAt(map, layout, cargo, other.x + 5, other.y + other.h - 2)).toEqual({ ...place, index: 1 });
  });

  it('is refused where the lane cannot take it', () => {
    const emotions = layout.lanes.find(({ form }) => form === 'emotions')!;
    expect(targetAt(map, layout, cargo, card.x, middle(emotions)[1])).toMatchObject({
      laneId: emotions.id,
      takes: false,
    });
  });

  it('is the nearest cell outside of the map', () => {
    expect(targetAt(map, layout, cargo, -500, -500)).toMatchObject({ stepId: layout.steps[0]!.id });
    expect(targetAt(map, layout, cargo, 1e6, 1e6)).toMatchObject({ stepId: layout.steps.at(-1)!.id });
  });

  it('takes the place of the stage or lane that something is dropped on', () => {
    const stages = layout.stages;
    for (const from of stages) {
      for (const to of stages) {
        const target = targetAt(map, layout, { kind: 'stage', id: from.id }, ...middle(to));
        expect(target).toEqual({ kind: 'stage', index: stages.indexOf(to) });
      }
    }
    for (const from of layout.lanes) {
      for (const to of layout.lanes) {
        const target = targetAt(map, layout, { kind: 'lane', id: from.id }, ...middle(to));
        expect(target).toEqual({ kind: 'lane', index: layout.lanes.indexOf(to) });
      }
    }
  });

  it('is shown by a line between the neighbours-to-be', () => {
    const target = targetAt(map, layout, cargo, card.x + 5, card.y + 2)!;
    const shown = insertionLine(map, layout, cargo, target)!;
    expect(shown.cell).toMatchObject({ x: layout.steps[0]!.x, w: layout.steps[0]!.w });
    expect(shown.line?.y1).toBeGreaterThan(layout.lanes[0]!.y);
    const [first, second] = layout.stages;
    const between = insertionLine(
      map,
      layout,
      { kind: 'stage', id: layout.stages[3]!.id },
      { kind: 'stage', index: 1 },
    );
    expect(between?.line?.x1).toBeGreaterThan(first!.x + first!.w);
    expect(between?.line?.x1).toBeLessThan(second!.x);
  });
});
