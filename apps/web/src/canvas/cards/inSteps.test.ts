import { layoutMap } from '@milepost/drawing';
import { largeMap } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import { cardIndex, idOf } from '../viewport/cardIndex.ts';
import { nextStep } from './inSteps.ts';

const MOST = 12;
const layout = layoutMap(largeMap(60), {}, (text) => text.length * 7);
const wanted = cardIndex(layout).within({ x: 0, y: 0, w: layout.width, h: layout.height });

describe('cards that come into the page', () => {
  it('come a few a frame, the nearest first, until all are there', () => {
    const there = new Set<string>();
    const sight = { x: 0, y: 0, w: 800, h: 600 };
    let frames = 0;
    for (let isWhole = false; !isWhole; frames++) {
      const step = nextStep(there, wanted, sight, MOST);
      const come = step.items.map(idOf).filter((id) => !there.has(id));
      expect(come.length).toBeLessThanOrEqual(MOST);
      for (const id of come) there.add(id);
      isWhole = step.isWhole;
    }
    expect(frames).toBe(Math.ceil(wanted.length / MOST));
    expect(there).toEqual(new Set(wanted.map(idOf)));
    const [first] = nextStep(new Set(), wanted, sight, MOST).items;
    expect(first && 'card' in first ? first.card.x : 0).toBeLessThan(800);
  });

  it('leave a few a frame', () => {
    const there = new Set(wanted.map(idOf));
    const step = nextStep(there, [], undefined, MOST);
    expect(step.items).toEqual([]);
    expect(step.leaving).toHaveLength(there.size - MOST);
    expect(step.isWhole).toBe(false);
    expect(nextStep(new Set(step.leaving.slice(0, 3)), [], undefined, MOST)).toEqual({
      items: [],
      leaving: [],
      isWhole: true,
    });
  });

  it('are all there at once where they are few', () => {
    expect(nextStep(new Set(), wanted.slice(0, 5), undefined, MOST)).toEqual({
      items: wanted.slice(0, 5),
      leaving: [],
      isWhole: true,
    });
  });
});
