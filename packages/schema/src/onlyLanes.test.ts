import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankMap } from './blankMap.ts';
import { onlyLanes } from './onlyLanes.ts';
import { parseMap } from './parseMap.ts';
import { TEMPLATES } from './templates/index.ts';

describe('the part of a map in some of its lanes', () => {
  it('is a valid map that holds no word of the other lanes’ cards', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATES), fc.integer({ min: 0, max: 2 ** 16 - 1 }), ({ build }, chosen) => {
        const map = build();
        const ids = Object.keys(map.lanes).filter((_, index) => chosen & (1 << index));
        const part = parseMap(onlyLanes(map, ids));
        expect(Object.keys(part.lanes).sort()).toEqual([...ids].sort());
        const hidden = Object.values(map.cards).filter(({ laneId }) => !ids.includes(laneId));
        const text = JSON.stringify(part);
        for (const { id } of hidden) expect(text).not.toContain(`"${id}"`);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('is all of it with all lanes', () => {
    for (const { build } of TEMPLATES) {
      const map = build();
      expect(onlyLanes(map, Object.keys(map.lanes))).toEqual(map);
    }
  });

  it('leaves out evidence that nothing shown names: what named it may be gone from a hidden lane', () => {
    const map = blankMap('Map');
    const [shown, hidden] = Object.values(map.lanes).filter(({ kind }) => kind !== 'divider');
    const [step] = Object.values(map.steps);
    if (!shown || !hidden || !step) throw new Error('a blank map has lanes and steps');
    const evidenceOf = (id: string) => ({ id, kind: 'survey' as const, text: id });
    map.evidence = { free: evidenceOf('free'), shared: evidenceOf('shared'), secret: evidenceOf('secret') };
    const card = { stepId: step.id, order: 'a0', span: 1, kind: 'note' as const, text: 'x' };
    map.cards = {
      one: { ...card, id: 'one', laneId: shown.id, evidenceIds: ['shared'] },
      two: { ...card, id: 'two', laneId: hidden.id, evidenceIds: ['shared', 'secret'] },
    };
    expect(Object.keys(onlyLanes(map, [shown.id]).evidence)).toEqual(['shared']);
  });
});
