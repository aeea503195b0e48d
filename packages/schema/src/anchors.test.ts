import { describe, expect, it } from 'vitest';
import type { AnchorRef } from './anchors.ts';
import { anchorText, hasAnchor, stageOfAnchor } from './anchors.ts';
import { blankMap } from './blankMap.ts';
import type { JourneyMap } from './journeyMap.ts';

function someMap(): JourneyMap {
  const map = blankMap('Buying a bike');
  const card = { kind: 'note', stepId: 'step', laneId: 'lane', order: 'a0', span: 1 } as const;
  return {
    ...map,
    stages: { stage: { id: 'stage', name: 'Awareness', kind: 'awareness', order: 'a0' } },
    steps: { step: { id: 'step', stageId: 'stage', name: '', order: 'a0' } },
    lanes: {
      lane: {
        id: 'lane',
        kind: 'notes',
        name: 'Thoughts',
        order: 'a0',
        group: 'customer',
        visible: true,
        collapsed: false,
      },
    },
    cards: { one: { ...card, id: 'one', text: 'Sees an ad' }, two: { ...card, id: 'two', text: 'Asks a friend' } },
    connections: { link: { id: 'link', fromCardId: 'one', toCardId: 'two', kind: 'flow' } },
  };
}

const ANCHORS: Array<[AnchorRef, string, string | undefined]> = [
  [{ kind: 'map' }, 'Buying a bike', undefined],
  [{ kind: 'stage', id: 'stage' }, 'Awareness', 'stage'],
  [{ kind: 'step', id: 'step' }, 'Awareness', 'stage'],
  [{ kind: 'lane', id: 'lane' }, 'Thoughts', undefined],
  [{ kind: 'card', id: 'one' }, 'Sees an ad', 'stage'],
  [{ kind: 'connection', id: 'link' }, 'Sees an ad → Asks a friend', 'stage'],
];

describe('what comments are pinned to', () => {
  it.each(ANCHORS)('%j says what it says, and where', (anchor, text, stage) => {
    const map = someMap();
    expect([hasAnchor(map, anchor), anchorText(map, anchor), stageOfAnchor(map, anchor)]).toEqual([true, text, stage]);
  });

  it.each(['nothing', 'constructor', '__proto__', undefined])('is not on the map by the id %s', (id) => {
    for (const kind of ['stage', 'step', 'lane', 'card', 'connection'] as const) {
      expect(hasAnchor(someMap(), { kind, id })).toBe(false);
      expect(anchorText(someMap(), { kind, id })).toBeUndefined();
      expect(stageOfAnchor(someMap(), { kind, id })).toBeUndefined();
    }
  });
});
