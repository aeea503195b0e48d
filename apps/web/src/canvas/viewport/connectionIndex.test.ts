import { layoutMap } from '@milepost/drawing';
import { addCard, addConnection, applyChanges, blankMap, stepsOf } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { plainMeasure } from '../../editor/testing/TestEditor.ts';
import { connectionIndex } from './connectionIndex.ts';

function joined(label?: string) {
  let map = blankMap();
  const steps = stepsOf(map);
  for (const [id, step] of [
    ['a', 0],
    ['b', 3],
  ] as const) {
    map = applyChanges(map, addCard(map, { id, laneId: 'actions', stepId: steps[step]?.id ?? '' }));
  }
  const words = label === undefined ? {} : { label };
  map = applyChanges(map, addConnection(map, { id: 'ab', fromCardId: 'a', toCardId: 'b', ...words }));
  return layoutMap(map, {}, plainMeasure);
}

describe('the index of connections', () => {
  it('finds a line anywhere along its way, and nothing beyond its reach', () => {
    const layout = joined();
    const [{ points } = { points: [] }] = layout.connections;
    const index = connectionIndex(layout);
    points.slice(1).forEach((to, at) => {
      const from = points[at]!;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      expect(index.at(middle.x, middle.y, 1)?.id).toBe('ab');
    });
    const level = points.findIndex((to, at) => at > 0 && to.y === points[at - 1]!.y && to.x - points[at - 1]!.x > 400);
    const { x, y } = points[level]!;
    expect(index.at(x - 200, y + 7, 8)?.id).toBe('ab');
    expect(index.at(x - 200, y + 9, 8)).toBeUndefined();
  });

  it('finds it by its words as well', () => {
    const layout = joined('a way that takes some words');
    const label = layout.connections[0]!.label!;
    expect(connectionIndex(layout).at(label.x + 1, label.y + 1, 0)?.id).toBe('ab');
  });
});
